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
//! ```

use super::{
    access::{Access, access, span, token, token_trait},
    all_of, at, call, culprit,
    function::clonable,
    value_type,
};
use crate::{
    ast::{InputToken, Place, Request},
    names,
};
use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};

pub(super) fn expand(request: &Request) -> TokenStream {
    let implementation = implementation(request);
    let agreement = agreement(request);
    quote!(#implementation #agreement)
}

fn implementation(request: &Request) -> TokenStream {
    let name = &request.original.ident;
    let generics = clonable(request);
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let ty = response(request);
    let sound = all_of(&ty, quote!(<#ty as __rt::PaginatedResponse>::Items));
    let checked = match request.container.response.get() {
        Some(_) if request.original.generics.params.is_empty() => {
            all_of(&ty, quote!(__rt::Checked<#ty, { __rt::is_sound::<#sound>() }>))
        }
        _ => ty.clone(),
    };
    let response = all_of(&ty, quote!(type Response = #checked;));
    let hands_out = all_of(&ty, quote!(type HandsOut = #checked;));
    let token = token_type(request, &value(request));
    let follows = (!request.input_tokens.is_empty()).then(|| {
        quote_spanned! {at(name)=>
            #[automatically_derived]
            impl #impl_generics __rt::FollowsResponse<#token> for #name #type_generics #where_clause {
                #hands_out
            }
        }
    });
    let operation = operation(request);
    let tokens = tokens(request);
    let repeated_token = request.container.repeated_token.get().map(|then| {
        let variant = match *then {
            "stop" => format_ident!("Stop"),
            "continue" => format_ident!("Continue"),
            _ => format_ident!("Error"),
        };
        quote!(const REPEATED_TOKEN: __rt::RepeatedToken = __rt::RepeatedToken::#variant;)
    });
    let page_size = page_size(request);
    // A key that could not be read may have been the page size's.
    let has_page_size = (request.page_size.get().is_some() || request.misread).then(|| {
        quote_spanned! {at(name)=>
            #[automatically_derived]
            impl #impl_generics __rt::HasPageSize for #name #type_generics #where_clause {}
        }
    });
    quote_spanned! {at(name)=>
        #[automatically_derived]
        impl #impl_generics __rt::PaginatedRequest for #name #type_generics #where_clause {
            #response
            const OPERATION: &'static __rt::str = #operation;
            #tokens
            #repeated_token
            #page_size
        }
        #follows
        #has_page_size
    }
}

fn response(request: &Request) -> TokenStream {
    match request.container.response.get() {
        Some(response) => quote!(#response),
        None => quote!(__Unknown),
    }
}

/// The type of what the request takes, `value` for each of its tokens: nothing is known of that where a key that
/// could not be read may have been a further token's.
fn token_type(request: &Request, value: &TokenStream) -> TokenStream {
    match request.input_tokens.len() {
        _ if request.misread => quote!(__Unknown),
        1 => value.clone(),
        count => quote!(__rt::Tokens<#value, #count>),
    }
}

/// The type of each of the request's tokens.
fn value(request: &Request) -> TokenStream {
    let first = request.input_tokens.first();
    value_type(first.and_then(|token| token.place.ty.as_ref()))
}

fn tokens(request: &Request) -> TokenStream {
    let tokens = request.input_tokens.as_slice();
    let names = tokens.iter().map(|token| wire_name(request, token));
    let inputs = tokens.iter().map(|token| token.place.name().unwrap_or_default());
    // Who is the only one needs no name, but for the walk to check where `agreement` does not.
    let inputs = quote!(&[#(#inputs),*]);
    let constants = quote! {
        const TOKEN_NAMES: &'static [&'static __rt::str] = &[#(#names),*];
    };
    let response_ty = response(request);
    let next = |ty: &TokenStream| {
        quote! {
            fn next(&self, response: &#response_ty, seen: __rt::Seen) -> __rt::Next<#ty> {
                __rt::follow::<Self, #ty>(response, seen, #inputs)
            }
        }
    };
    match tokens {
        [] => {
            // The response's own, so that the two agree.
            let response = response(request);
            quote! {
                #constants
                type Token = __Unknown;
                fn next(&self, _: &#response, _: __rt::Seen) -> __rt::Next<Self::Token> { __rt::Next::End }
                fn token(&self) -> __rt::Option<Self::Token> {
                    __rt::None
                }
                fn set_token(&mut self, _: __rt::Option<Self::Token>) {}
            }
        }
        [one] => {
            let (culprit, value) = (culprit(one.place.ty.as_ref()), value(request));
            // Not `Self::Token`, which needs the whole impl, and so would repeat whatever is wrong with that.
            let ty = token_type(request, &value);
            let value = (!one.place.marked).then_some(&value);
            let (get, set) = (token(&one.place, value), set(&one.place, value));
            let optional = all_of(&culprit, quote!(__rt::Optional<#ty>));
            let token = all_of(&culprit, quote!(fn token(&self) -> #optional { #get }));
            let set_token = all_of(&culprit, quote!(fn set_token(&mut self, token: #optional)));
            let set_token = all_of(&culprit, quote!(#set_token { #set }));
            let next = next(&ty);
            let ty = all_of(&culprit, quote!(type Token = #ty;));
            quote! {
                #constants
                #ty
                #next
                #token
                #set_token
            }
        }
        several => {
            let value = value(request);
            let ty = token_type(request, &value);
            let gets = several.iter().map(|one| token(&one.place, Some(&value)));
            let names: Vec<_> = (0..several.len()).map(|index| format_ident!("token_{}", index)).collect();
            let sets = several.iter().zip(&names).map(|(one, name)| {
                let set = set(&one.place, Some(&value));
                quote!({ let token = #name; #set })
            });
            let next = next(&ty);
            quote! {
                #constants
                type Token = #ty;
                #next
                fn token(&self) -> __rt::Optional<#ty> {
                    __rt::Tokens::of([#(#gets),*])
                }
                fn set_token(&mut self, token: __rt::Optional<#ty>) {
                    let __rt::Tokens([#(#names),*]) = token.unwrap_or_else(__rt::Tokens::none);
                    #(#sets)*
                }
            }
        }
    }
}

/// Stores `token` at a place. What is absent on the way is made for a token, and left for none.
fn set(place: &Place, value: Option<&TokenStream>) -> TokenStream {
    let (span, of_trait) = (span(place), token_trait(place, value));
    match &place.ty {
        Some(ty) if place.marked => {
            let member = &place.first;
            call(ty, &of_trait, "set_token", quote!(&mut self.#member, token))
        }
        _ => {
            let fill = access(place, Access::Fill);
            let write = access(place, Access::Write);
            quote_spanned! {span=>
                if token.is_some() {
                    if let __rt::Some(field) = #fill {
                        <_ as #of_trait>::set_token(field, token);
                    }
                } else if let __rt::Some(field) = #write {
                    <_ as #of_trait>::set_token(field, token);
                }
            }
        }
    }
}

fn page_size(request: &Request) -> Option<TokenStream> {
    let page_size = request.page_size.get()?;
    let place = &page_size.place;
    let max = page_size.max.as_ref().and_then(|max| max.base10_parse::<i64>().ok());
    let max = match max {
        Some(max) => quote!(__rt::Some(#max)),
        None => quote!(__rt::None),
    };
    let (get, set) = match &place.ty {
        Some(ty) if place.marked => {
            let member = &place.first;
            let of_trait = quote_spanned!(at(ty)=> __rt::PageSizeField);
            (
                call(ty, &of_trait, "page_size", quote!(&self.#member)),
                call(ty, &of_trait, "set_page_size", quote!(&mut self.#member, size)),
            )
        }
        _ => {
            let read = access(place, Access::Read);
            let fill = access(place, Access::Fill);
            let span = span(place);
            (
                quote_spanned!(span=> #read.and_then(|field| <_ as __rt::PageSizeField>::page_size(field))),
                quote_spanned! {span=>
                    match #fill {
                        __rt::Some(field) => <_ as __rt::PageSizeField>::set_page_size(field, size),
                        __rt::None => __rt::Ok(()),
                    }
                },
            )
        }
    };
    Some(quote! {
        const MAX_PAGE_SIZE: __rt::Option<__rt::i64> = #max;
        fn page_size(&self) -> __rt::Option<__rt::i64> { #get }
        fn set_page_size(
            &mut self,
            size: __rt::i64,
        ) -> __rt::Result<(), __rt::SettingsError> {
            #set
        }
    })
}

/// Asks when compiling whether the two structs agree. Not for generic ones, which no constant can name: their
/// walk asks when it is compiled.
fn agreement(request: &Request) -> Option<TokenStream> {
    let response = request.container.response.get()?;
    if !request.original.generics.params.is_empty() || request.input_tokens.is_empty() || request.misread {
        return None;
    }
    let name = request.original.ident.to_string();
    let response_name = quote!(#response).to_string().replace(' ', "");
    let inputs = request.input_tokens.iter().map(|token| token.place.name().unwrap_or_default());
    Some(quote_spanned! {at(response)=>
        const _: () = __rt::agree(#name, &[#(#inputs),*], #response_name, <#response>::__PAGINATED_OUTPUTS);
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
    let of_field = || token.serde_names().rename;
    let of_struct = || {
        let rule = names::serde_names(&request.original.attrs).rename_all;
        names::rename_field(&token.place.name().unwrap_or_default(), rule.as_deref())
    };
    token.name.clone().or_else(of_field).unwrap_or_else(of_struct)
}
