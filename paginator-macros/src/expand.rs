//! Writes the impls. Cannot fail: where something is missing a stub stands in, beside the error that says so.
//!
//! For a request `Req` with the response `Resp`:
//! ```text
//! impl PaginatedRequest for Req {
//!     type Response = Resp;
//!     type Token = <Option<String> as TokenField>::Value;   // of the field marked `input_token`
//!     const OPERATION, TOKEN_NAMES, NEXT_IS_DEFAULT, and what the attribute says of REPEATED_TOKEN and MAX_PAGE_SIZE
//!     fn token, set_token, take_token, page_size, set_page_size   // each one call on a marked field
//! }
//! impl HasPageSize for Req {}
//! pub fn operation<F>(fetch: F, request: Req) -> Paginator<F, Req>
//! ```
//! For a response: `impl PaginatedResponse` with `items`, `items_mut`, `next_token`, `more_results`.

use crate::{
    ast::{Function, Input, Marked, Request, Response},
    names,
};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::{Generics, parse_quote, spanned::Spanned};

pub(crate) fn expand(input: &Input) -> TokenStream {
    let name = match input {
        Input::Request(request) => &request.original.ident,
        Input::Response(response) => &response.original.ident,
    };
    let rt = match input.container().krate.get() {
        Some(path) => quote!(#path::__private),
        None => quote_spanned!(at(name)=> ::paginator_runtime::__private),
    };
    match input {
        Input::Request(request) => {
            let implementation = request_impl(request, &rt);
            let function = function(request, &rt);
            quote!(#implementation #function)
        }
        Input::Response(response) => response_impl(response, &rt),
    }
}

fn request_impl(request: &Request, rt: &TokenStream) -> TokenStream {
    let name = &request.original.ident;
    let generics = clonable(request);
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();

    let response = match (request.container.response.get(), request.input_token.get()) {
        (Some(response), _) => quote!(#response),
        (None, Some(token)) => {
            let ty = token.field.ty;
            quote!(#rt::Unknown<<#ty as #rt::TokenField>::Value>)
        }
        (None, None) => quote!(#rt::Unknown<#rt::UnknownToken>),
    };
    let operation = operation(request);
    let tokens = match request.input_token.get() {
        Some(token) => {
            let (member, ty) = (&token.field.member, token.field.ty);
            let wire_name = wire_name(request, &token.field, token.name.as_deref());
            let field = quote_spanned!(at(ty)=> <#ty as #rt::TokenField>);
            // At the type, and without `Self::Token`, which needs the whole impl: so what is wrong with the
            // type is said there, and what is wrong with the impl is not.
            quote_spanned! {at(ty)=>
                type Token = #field::Value;
                const TOKEN_NAMES: &'static [&'static ::core::primitive::str] = &[#wire_name];
                fn token(&self) -> ::core::option::Option<#field::Value> {
                    #field::token(&self.#member)
                }
                fn set_token(&mut self, token: ::core::option::Option<#field::Value>) {
                    #field::set_token(&mut self.#member, token)
                }
                fn take_token(&mut self) -> ::core::option::Option<#field::Value> {
                    #field::take_token(&mut self.#member)
                }
            }
        }
        // The response's own, so that the two agree.
        None => quote! {
            type Token = <#response as #rt::PaginatedResponse>::Token;
            const TOKEN_NAMES: &'static [&'static ::core::primitive::str] = &[];
            fn token(&self) -> ::core::option::Option<Self::Token> {
                ::core::option::Option::None
            }
            fn set_token(&mut self, _: ::core::option::Option<Self::Token>) {}
        },
    };
    let repeated_token = request.container.repeated_token.get().map(|then| {
        let variant = match *then {
            "stop" => format_ident!("Stop"),
            "continue" => format_ident!("Continue"),
            _ => format_ident!("Error"),
        };
        quote!(const REPEATED_TOKEN: #rt::RepeatedToken = #rt::RepeatedToken::#variant;)
    });
    let page_size = request.page_size.get().map(|page_size| {
        let (member, ty) = (&page_size.field.member, page_size.field.ty);
        let max = page_size.max.as_ref().and_then(|max| max.base10_parse::<i64>().ok());
        let max = match max {
            Some(max) => quote!(::core::option::Option::Some(#max)),
            None => quote!(::core::option::Option::None),
        };
        let field = quote_spanned!(at(ty)=> <#ty as #rt::PageSizeField>);
        quote! {
            const MAX_PAGE_SIZE: ::core::option::Option<::core::primitive::i64> = #max;
            fn page_size(&self) -> ::core::option::Option<::core::primitive::i64> {
                #field::page_size(&self.#member)
            }
            fn set_page_size(
                &mut self,
                size: ::core::primitive::i64,
            ) -> ::core::result::Result<(), #rt::SettingsError> {
                #field::set_page_size(&mut self.#member, size)
            }
        }
    });
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
            const NEXT_IS_DEFAULT: ::core::primitive::bool = true;
            #tokens
            #repeated_token
            #page_size
        }
        #has_page_size
    }
}

/// The paginator function, unless it is not wanted or cannot be named.
fn function(request: &Request, rt: &TokenStream) -> Option<TokenStream> {
    let name = &request.original.ident;
    let operation = operation(request);
    let function: Ident = match request.container.function.get() {
        Some(Function::None) => return None,
        Some(Function::Named(function)) => names::ident(&function.to_string(), function.span())?,
        None => names::ident(&names::snake_case(&operation), name.span())?,
    };
    let generics = clonable(request);
    let (_, type_generics, where_clause) = generics.split_for_impl();
    let mut with_fetch = generics.clone();
    with_fetch.params.push(parse_quote!(__F));
    let (with_fetch, ..) = with_fetch.split_for_impl();
    let visibility = &request.original.vis;
    let doc = format!(
        "A paginator for the operation {operation}: `fetch` sends its requests, `request` says where to \
         begin. Nothing is sent yet."
    );
    // Those who call `request.paginate(…)` do not need it.
    Some(quote_spanned! {at(name)=>
        #[doc = #doc]
        #[allow(dead_code)]
        #visibility fn #function #with_fetch(
            fetch: __F,
            request: #name #type_generics,
        ) -> #rt::Paginator<__F, #name #type_generics> #where_clause {
            #rt::Paginator::new(fetch, request)
        }
    })
}

fn response_impl(response: &Response, rt: &TokenStream) -> TokenStream {
    let name = &response.original.ident;
    let (impl_generics, type_generics, where_clause) = response.original.generics.split_for_impl();
    let items = match response.items.get() {
        Some(Marked { member, ty, .. }) => quote! {
            type Items = #ty;
            fn items(&self) -> ::core::option::Option<&Self::Items> {
                ::core::option::Option::Some(&self.#member)
            }
            fn items_mut(&mut self) -> ::core::option::Option<&mut Self::Items> {
                ::core::option::Option::Some(&mut self.#member)
            }
        },
        None => quote! {
            type Items = #rt::UnknownItems;
            fn items(&self) -> ::core::option::Option<&Self::Items> {
                ::core::option::Option::None
            }
            fn items_mut(&mut self) -> ::core::option::Option<&mut Self::Items> {
                ::core::option::Option::None
            }
        },
    };
    let next_token = match response.output_token.get() {
        Some(Marked { member, ty, .. }) => {
            let field = quote_spanned!(at(ty)=> <#ty as #rt::TokenField>);
            // Again at the type, and without `Self::Token`.
            quote_spanned! {at(ty)=>
                type Token = #field::Value;
                fn next_token(&self) -> ::core::option::Option<#field::Value> {
                    #field::token(&self.#member)
                }
            }
        }
        None => quote! {
            type Token = #rt::UnknownToken;
            fn next_token(&self) -> ::core::option::Option<Self::Token> {
                ::core::option::Option::None
            }
        },
    };
    let more_results = response.more_results.get().map(|Marked { member, ty, .. }| {
        let field = quote_spanned!(at(ty)=> <#ty as #rt::FlagField>);
        quote! {
            fn more_results(&self) -> ::core::option::Option<::core::primitive::bool> {
                ::core::option::Option::Some(#field::is_set(&self.#member))
            }
        }
    });
    quote_spanned! {at(name)=>
        #[automatically_derived]
        impl #impl_generics #rt::PaginatedResponse for #name #type_generics #where_clause {
            #items
            #next_token
            #more_results
        }
    }
}

/// Generated code that the compiler's complaints underline as `culprit`. Its names stay the derive's own.
fn at(culprit: &impl Spanned) -> Span {
    Span::call_site().located_at(culprit.span())
}

fn operation(request: &Request) -> String {
    match request.container.operation.get() {
        Some(operation) => operation.value(),
        None => names::operation_of(&request.original.ident),
    }
}

/// The name of the token inside a resume token: the key's own word, serde's, or the field's name.
fn wire_name(request: &Request, field: &Marked, name: Option<&str>) -> String {
    let of_field = names::serde_names(field.attrs).rename;
    let of_struct = || {
        let rule = names::serde_names(&request.original.attrs).rename_all;
        names::rename_field(&field.name().unwrap_or_default(), rule.as_deref())
    };
    name.map(str::to_owned).or(of_field).unwrap_or_else(of_struct)
}

/// The request's generics, with `Self: Clone` where that depends on a type parameter.
fn clonable(request: &Request) -> Generics {
    let mut generics = request.original.generics.clone();
    if generics.type_params().next().is_some() {
        let name = &request.original.ident;
        let (_, type_generics, _) = request.original.generics.split_for_impl();
        let bound = parse_quote!(#name #type_generics: ::core::clone::Clone);
        generics.make_where_clause().predicates.push(bound);
    }
    generics
}
