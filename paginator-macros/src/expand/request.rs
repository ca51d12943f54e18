//! Of a request `Req` with the response `Resp`:
//! ```text
//! impl PaginatedRequest for Req {
//!     type Response = Resp;
//!     type Token = <Option<String> as TokenField>::Value;   // of the field marked `input_token`, or Tokens<_, N>
//!     const OPERATION, TOKEN_NAMES, TOKEN_INPUTS, NEXT_IS_DEFAULT, MAX_PAGE_SIZE, REPEATED_TOKEN
//!     fn token, set_token, take_token, page_size, set_page_size   // each one call on a marked field
//! }
//! impl HasPageSize for Req {}
//! const _: () = agree(…);                                   // the tokens of Req and Resp
//! // and the function, which `function` writes
//! ```

use super::{
    access::{Access, access, span, token, token_trait},
    at,
    function::{clonable, function},
    relocated,
};
use crate::{
    ast::{InputToken, Place, Request},
    names,
};
use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::Type;

pub(super) fn expand(request: &Request, rt: &TokenStream) -> TokenStream {
    let implementation = implementation(request, rt);
    let agreement = agreement(request, rt);
    let function = function(request, rt);
    quote!(#implementation #agreement #function)
}

fn implementation(request: &Request, rt: &TokenStream) -> TokenStream {
    let name = &request.original.ident;
    let generics = clonable(request);
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let response = response(request, rt);
    let operation = operation(request);
    let tokens = tokens(request, rt);
    let repeated_token = request.container.repeated_token.get().map(|then| {
        let variant = match *then {
            "stop" => format_ident!("Stop"),
            "continue" => format_ident!("Continue"),
            _ => format_ident!("Error"),
        };
        quote!(const REPEATED_TOKEN: #rt::RepeatedToken = #rt::RepeatedToken::#variant;)
    });
    let page_size = page_size(request, rt);
    // A key that could not be read may have been the page size's.
    let has_page_size = (request.page_size.get().is_some() || request.misread).then(|| {
        quote_spanned! {at(name)=>
            #[automatically_derived]
            impl #impl_generics #rt::HasPageSize for #name #type_generics #where_clause {}
        }
    });
    quote_spanned! {at(name)=>
        #[automatically_derived]
        impl #impl_generics #rt::PaginatedRequest for #name #type_generics #where_clause {
            type Response = #response;
            const OPERATION: &'static ::core::primitive::str = #operation;
            #tokens
            #repeated_token
            #page_size
        }
        #has_page_size
    }
}

/// The response, or a stand-in whose token is the request's.
fn response(request: &Request, rt: &TokenStream) -> TokenStream {
    match (request.container.response.get(), request.input_tokens.as_slice()) {
        (Some(response), _) => quote!(#response),
        (None, []) => quote!(#rt::Unknown<#rt::UnknownToken>),
        (None, tokens) => {
            let token = token_type(tokens, rt);
            quote!(#rt::Unknown<#token>)
        }
    }
}

/// The type of one token: of its field, as told with its path, or a string.
fn value_type(ty: Option<&Type>, rt: &TokenStream) -> TokenStream {
    match ty {
        Some(ty) => quote_spanned!(at(ty)=> <#ty as #rt::TokenField>::Value),
        None => quote!(#rt::String),
    }
}

fn token_type(tokens: &[InputToken], rt: &TokenStream) -> TokenStream {
    let value = value_type(tokens.first().and_then(|token| token.place.ty.as_ref()), rt);
    match tokens.len() {
        1 => value,
        count => quote!(#rt::Tokens<#value, #count>),
    }
}

fn tokens(request: &Request, rt: &TokenStream) -> TokenStream {
    let tokens = request.input_tokens.as_slice();
    let names = tokens.iter().map(|token| wire_name(request, token));
    let inputs = tokens.iter().map(|token| token.place.name().unwrap_or_default());
    let constants = quote! {
        const TOKEN_NAMES: &'static [&'static ::core::primitive::str] = &[#(#names),*];
        const TOKEN_INPUTS: &'static [&'static ::core::primitive::str] = &[#(#inputs),*];
    };
    match tokens {
        [] => {
            // The response's own, so that the two agree.
            let response = response(request, rt);
            quote! {
                #constants
                type Token = <#response as #rt::PaginatedResponse>::Token;
                fn token(&self) -> ::core::option::Option<Self::Token> {
                    ::core::option::Option::None
                }
                fn set_token(&mut self, _: ::core::option::Option<Self::Token>) {}
            }
        }
        [one] => {
            let ty = token_type(tokens, rt);
            let value = (!one.place.marked).then_some(&ty);
            let get = token(&one.place, value, rt);
            let set = set(&one.place, value, rt);
            let take = take(&one.place, value, rt);
            // At the field's type, and without `Self::Token`, which needs the whole impl: so what is wrong with
            // the type is said there and once.
            quote_spanned! {span(&one.place)=>
                #constants
                const NEXT_IS_DEFAULT: ::core::primitive::bool = true;
                type Token = #ty;
                fn token(&self) -> ::core::option::Option<#ty> { #get }
                fn set_token(&mut self, token: ::core::option::Option<#ty>) { #set }
                fn take_token(&mut self) -> ::core::option::Option<#ty> { #take }
            }
        }
        several => {
            let ty = token_type(several, rt);
            let all = value_type(several.first().and_then(|one| one.place.ty.as_ref()), rt);
            let gets = several.iter().map(|one| token(&one.place, Some(&all), rt));
            let values: Vec<_> = (0..several.len()).map(|index| format_ident!("token_{}", index)).collect();
            let sets = several.iter().zip(&values).map(|(one, value)| {
                let set = set(&one.place, Some(&all), rt);
                quote!({ let token = #value; #set })
            });
            quote! {
                #constants
                type Token = #ty;
                fn token(&self) -> ::core::option::Option<#ty> {
                    #rt::Tokens::of([#(#gets),*])
                }
                fn set_token(&mut self, token: ::core::option::Option<#ty>) {
                    let #rt::Tokens([#(#values),*]) = token.unwrap_or_else(#rt::Tokens::none);
                    #(#sets)*
                }
            }
        }
    }
}

/// Stores `token` at a place. What is absent on the way is made for a token, and left for none.
fn set(place: &Place, value: Option<&TokenStream>, rt: &TokenStream) -> TokenStream {
    let span = span(place);
    let of_trait = token_trait(value, span, rt);
    match &place.ty {
        Some(ty) if place.marked => {
            let member = &place.first;
            quote_spanned!(at(ty)=> <#ty as #of_trait>::set_token(&mut self.#member, token))
        }
        _ => {
            let fill = access(place, Access::Fill, rt);
            let write = access(place, Access::Write, rt);
            quote_spanned! {span=>
                if token.is_some() {
                    if let ::core::option::Option::Some(field) = #fill {
                        <_ as #of_trait>::set_token(field, token);
                    }
                } else if let ::core::option::Option::Some(field) = #write {
                    <_ as #of_trait>::set_token(field, token);
                }
            }
        }
    }
}

fn take(place: &Place, value: Option<&TokenStream>, rt: &TokenStream) -> TokenStream {
    let of_trait = token_trait(value, span(place), rt);
    match &place.ty {
        Some(ty) if place.marked => {
            let member = &place.first;
            quote_spanned!(at(ty)=> <#ty as #of_trait>::take_token(&mut self.#member))
        }
        _ => {
            let write = access(place, Access::Write, rt);
            quote_spanned!(span(place)=> #write.and_then(|field| <_ as #of_trait>::take_token(field)))
        }
    }
}

fn page_size(request: &Request, rt: &TokenStream) -> Option<TokenStream> {
    let page_size = request.page_size.get()?;
    let place = &page_size.place;
    let max = page_size.max.as_ref().and_then(|max| max.base10_parse::<i64>().ok());
    let max = match max {
        Some(max) => quote!(::core::option::Option::Some(#max)),
        None => quote!(::core::option::Option::None),
    };
    let (get, set) = match &place.ty {
        Some(ty) if place.marked => {
            let member = &place.first;
            let field = quote_spanned!(at(ty)=> <#ty as #rt::PageSizeField>);
            (quote!(#field::page_size(&self.#member)), quote!(#field::set_page_size(&mut self.#member, size)))
        }
        _ => {
            let read = access(place, Access::Read, rt);
            let fill = access(place, Access::Fill, rt);
            let span = span(place);
            (
                quote_spanned!(span=> #read.and_then(|field| <_ as #rt::PageSizeField>::page_size(field))),
                quote_spanned! {span=>
                    match #fill {
                        ::core::option::Option::Some(field) => <_ as #rt::PageSizeField>::set_page_size(field, size),
                        ::core::option::Option::None => ::core::result::Result::Ok(()),
                    }
                },
            )
        }
    };
    Some(quote! {
        const MAX_PAGE_SIZE: ::core::option::Option<::core::primitive::i64> = #max;
        fn page_size(&self) -> ::core::option::Option<::core::primitive::i64> { #get }
        fn set_page_size(
            &mut self,
            size: ::core::primitive::i64,
        ) -> ::core::result::Result<(), #rt::SettingsError> {
            #set
        }
    })
}

/// Asks when compiling whether the two structs agree. Not for generic ones, which no constant can name: their
/// walk asks when it is compiled.
fn agreement(request: &Request, rt: &TokenStream) -> Option<TokenStream> {
    let response = request.container.response.get()?;
    if !request.original.generics.params.is_empty() || request.input_tokens.is_empty() {
        return None;
    }
    let name = request.original.ident.to_string();
    let response_name = quote!(#response).to_string().replace(' ', "");
    let inputs = request.input_tokens.iter().map(|token| token.place.name().unwrap_or_default());
    let rt = relocated(rt, at(response));
    Some(quote_spanned! {at(response)=>
        const _: () = {
            #[allow(unused_imports)]
            use #rt::OutputsUnknown as _;
            #rt::agree(#name, &[#(#inputs),*], #response_name, <#response>::__PAGINATED_OUTPUTS)
        };
    })
}

pub(super) fn operation(request: &Request) -> String {
    match request.container.operation.get() {
        Some(operation) => operation.value(),
        None => names::operation_of(&request.original.ident),
    }
}

/// The name of the token inside a resume token: the key's own word, serde's, or the field's name.
fn wire_name(request: &Request, token: &InputToken) -> String {
    let of_field = || names::serde_names(token.attrs).rename;
    let of_struct = || {
        let rule = names::serde_names(&request.original.attrs).rename_all;
        names::rename_field(&token.place.name().unwrap_or_default(), rule.as_deref())
    };
    token.name.clone().or_else(of_field).unwrap_or_else(of_struct)
}
