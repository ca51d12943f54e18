//! What is generated for a response `Resp`:
//! ```text
//! impl PaginatedResponse for Resp {
//!     type Items = Vec<User>;                               // of the field marked `items`
//!     fn items, items_mut, more_results                     // each one reference to, or call on, a marked field
//!     fn total, total_hint, total_pages, page_size          // where marked, with the constants that say so
//!     fn gather, blank_aggregates, clear_tokens             // as `gather` has it
//!     fn read_headers, unread_header                        // as `headers` has it
//! }
//! impl HandsOutToken for Resp {                             // where an `output_token` is marked
//!     type Token = <Option<String> as TokenField>::Value;   // of the one marked `output_token`, or Tokens<_, N>
//!     const TOKEN_OUTPUTS, TOKEN_REFUSALS                   // where outputs name their inputs
//!     fn next_token
//! }
//! impl HandsOutCarried for Resp {                           // where an `output_token(carried)` is marked
//!     type Carried;
//!     fn carried
//! }
//! ```

use super::{
    access::{Access, access},
    complaints::{all_of, at},
    gather::gathered,
    headers,
    site::{Call, Site},
};
use crate::ast::{Count, Flag, OutputToken, Response};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;

/// `is_sound`: nothing wrong was found.
pub(super) fn expand(response: &Response, is_sound: bool) -> TokenStream {
    let name = &response.original.ident;
    let (impl_generics, type_generics, where_clause) = response.generics().split_for_impl();
    let items = items(response);
    let more_results = response.more_results.get().map(more_results);
    let gathered = gathered(response);
    let said = said(response);
    let headers = headers::headers(response);
    let token = hands_out_token(response, is_sound);
    let carried = response.carried.get().and_then(|carried| hands_out_carried(response, carried));
    quote_spanned! {at(name)=>
        #[automatically_derived]
        impl #impl_generics __rt::PaginatedResponse for #name #type_generics #where_clause {
            #items
            #more_results
            #said
            #gathered
            #headers
        }
        #token
        #carried
    }
}

/// The impl for the tokens, where there are any, or where an error leaves that open.
fn hands_out_token(response: &Response, is_sound: bool) -> Option<TokenStream> {
    if response.output_tokens.is_empty() && is_sound {
        return None;
    }
    let name = &response.original.ident;
    let (impl_generics, type_generics, where_clause) = response.generics().split_for_impl();
    let tokens = tokens(response, is_sound);
    // Wrong names were reported; comparing them with the request's would report them again.
    let names = is_sound.then(|| names(response));
    Some(quote_spanned! {at(name)=>
        #[automatically_derived]
        impl #impl_generics __rt::HandsOutToken for #name #type_generics #where_clause {
            #names
            #tokens
        }
    })
}

/// The impl for what goes along with the tokens.
fn hands_out_carried(response: &Response, output: &OutputToken) -> Option<TokenStream> {
    let name = &response.original.ident;
    let (impl_generics, type_generics, where_clause) = response.generics().split_for_impl();
    let first = Site::typed_output(output, response.generics())?;
    let value = first.value();
    let read = read(response, output, &value, false);
    let culprit = first.ty().map(|ty| ty.culprit().clone()).unwrap_or_default();
    let optional = all_of(&culprit, quote!(__rt::Optional<#value>));
    let carried = all_of(&culprit, quote!(fn carried(&self) -> #optional { #read }));
    let value = all_of(&culprit, quote!(type Carried = #value;));
    let input = output.input.as_ref().map(|input| {
        let refusal = format!(
            "the response `{name}` returns what goes along for `{input}`, and its request has no \
             `input_token(carried)` of that name: name the field that takes it, `output_token(carried(…))`"
        );
        let input = input.unraw().to_string();
        quote! {
            const CARRIED_INPUT: __rt::Option<&'static __rt::str> = __rt::Some(#input);
            const CARRIED_REFUSAL: &'static __rt::str = #refusal;
        }
    });
    Some(quote_spanned! {at(name)=>
        #[automatically_derived]
        impl #impl_generics __rt::HandsOutCarried for #name #type_generics #where_clause {
            #input
            #value
            #carried
        }
    })
}

/// What a response says about the walk, apart from its flag: totals, and the page size that was used.
fn said(response: &Response) -> TokenStream {
    let count = |method: &str, count: &Count| {
        let site = Site::other(&count.place);
        let of_trait = if count.header.is_some() { "HeaderCount" } else { "CountField" };
        let count = site.call(&Call {
            of_trait: site.of_trait(of_trait),
            method: "count",
            access: Access::Read,
            argument: None,
            absent: quote!(__rt::None),
        });
        let method = Ident::new(method, Span::call_site());
        quote!(fn #method(&self) -> __rt::Option<__rt::u64> { #count })
    };
    let total = response.total.get();
    let total_pages = response.total_pages.get().map(|pages| count("total_pages", pages));
    let page_size = response.page_size.get().map(|size| {
        let page_size = count("page_size", size);
        quote!(const STATES_PAGE_SIZE: __rt::bool = true; #page_size)
    });
    let has_total = total_pages.is_some() || total.is_some_and(|total| !total.is_hint);
    let has_total = has_total.then(|| {
        quote!(
            const HAS_TOTAL: __rt::bool = true;
        )
    });
    let total = total.map(|total| count(if total.is_hint { "total_hint" } else { "total" }, total));
    quote! {
        #has_total
        #total
        #total_pages
        #page_size
    }
}

fn items(response: &Response) -> TokenStream {
    let site = response.items.get().map(|place| Site::items(place, response.generics()));
    let (ty, read, write) = match &site {
        Some(Site::Field { member, ty }) => {
            (ty, quote!(__rt::Some(&self.#member)), quote!(__rt::Some(&mut self.#member)))
        }
        Some(Site::Path { way, end, ty: Some(ty) }) => {
            let (read, write) = (access(way, *end, Access::Read), access(way, *end, Access::Write));
            // An error here is about the type that was named for what is at the path's end.
            let span = Span::call_site().located_at(*end);
            let of_trait = quote_spanned!(span=> __rt::ItemsAt<#ty>);
            (
                ty,
                quote_spanned!(span=> #read.map(|field| <_ as #of_trait>::items(field))),
                quote_spanned!(span=> #write.map(|field| <_ as #of_trait>::items_mut(field))),
            )
        }
        Some(Site::Path { ty: None, .. }) | None => {
            return quote! {
                type Items = __Unknown;
                fn items(&self) -> __rt::Option<&Self::Items> {
                    __rt::None
                }
                fn items_mut(&mut self) -> __rt::Option<&mut Self::Items> {
                    __rt::None
                }
            };
        }
    };
    quote! {
        type Items = #ty;
        fn items(&self) -> __rt::Option<&Self::Items> { #read }
        fn items_mut(&mut self) -> __rt::Option<&mut Self::Items> { #write }
    }
}

/// The names of the tokens, where they have any, and the error for each where the request has no input of that name.
fn names(response: &Response) -> Option<TokenStream> {
    let outputs = || response.output_tokens.iter().filter_map(|output| output.input.as_ref());
    outputs().next()?;
    let names = outputs().map(|input| input.unraw().to_string());
    let refusals = outputs().map(|input| {
        format!(
            "the response `{}` returns a token for `{input}`, and its request has no `input_token` of that name: \
             name the field that takes it, `output_token(…)`",
            response.original.ident
        )
    });
    Some(quote! {
        const TOKEN_OUTPUTS: __rt::Names = &[#(#names),*];
        const TOKEN_REFUSALS: __rt::Names = &[#(#refusals),*];
    })
}

fn tokens(response: &Response, is_sound: bool) -> TokenStream {
    let outputs = response.output_tokens.as_slice();
    let Some(first) = outputs.first().and_then(|output| Site::typed_output(output, response.generics()))
    else {
        return quote! {
            type Token = __Unknown;
            fn next_token(&self) -> __rt::Option<Self::Token> {
                __rt::None
            }
        };
    };
    let value = first.value();
    let mut reads = outputs.iter().map(|output| read(response, output, &value, outputs.len() > 1));
    let (ty, read) = match (outputs.len(), reads.next()) {
        (1, read) => (value.clone(), quote!(#read)),
        (count, first) => {
            let rest = reads;
            (quote!(__rt::Tokens<#value, #count>), quote!(__rt::Tokens::of([#first #(, #rest)*])))
        }
    };
    // A key that could not be read may have been another token's, and where two are wrong one may be no token.
    let is_unclear = response.misread || !is_sound && outputs.len() > 1;
    let ty = if is_unclear { quote!(__Unknown) } else { ty };
    // Not `Self::Token`, which needs the whole impl, and so would repeat its errors.
    let culprit = first.ty().map(|ty| ty.culprit().clone()).unwrap_or_default();
    let optional = all_of(&culprit, quote!(__rt::Optional<#ty>));
    let next_token = all_of(&culprit, quote!(fn next_token(&self) -> #optional { #read }));
    let token = all_of(&culprit, quote!(type Token = #ty;));
    quote! {
        #token
        #next_token
    }
}

/// The token at the first of an output's places that holds one.
fn read(
    response: &Response,
    output: &OutputToken,
    value: &TokenStream,
    is_one_of_several: bool,
) -> TokenStream {
    let mut tokens = output.places.iter().map(|place| {
        let site = Site::output(output, place, response.generics());
        site.read_token(site.token_trait(value, is_one_of_several))
    });
    let first = tokens.next();
    quote!(#first #(.or_else(|| #tokens))*)
}

fn more_results(flag: &Flag) -> TokenStream {
    let site = Site::other(&flag.place);
    let not = flag.is_negated.then(|| quote!(!));
    let is_set = site.call(&Call {
        of_trait: site.of_trait("FlagField"),
        method: "is_set",
        access: Access::Read,
        argument: None,
        absent: quote!(false),
    });
    quote! {
        const HAS_MORE_RESULTS: __rt::bool = true;
        fn more_results(&self) -> __rt::Option<__rt::bool> {
            __rt::Some(#not #is_set)
        }
    }
}
