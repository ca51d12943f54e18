//! Of a response `Resp`:
//! ```text
//! impl PaginatedResponse for Resp {
//!     type Items = Vec<User>;                               // of the field marked `items`
//!     fn items, items_mut, more_results                     // each one reference to, or call on, a marked field
//!     fn gather, blank_aggregates, clear_tokens             // as `gather` has it
//! }
//! impl HandsOutToken for Resp {
//!     type Token = <Option<String> as TokenField>::Value;   // of the one marked `output_token`, or Tokens<_, N>
//!     const TOKEN_OUTPUTS, TOKEN_REFUSALS                   // where outputs name their inputs
//!     fn next_token
//! }
//! ```

use super::{
    access::{Access, access},
    complaints::{all_of, at},
    gather::gathered,
    site::{Call, Site},
};
use crate::{
    ast::{OutputToken, Response},
    place::Place,
};
use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;

/// `is_sound`: nothing wrong was found.
pub(super) fn expand(response: &Response, is_sound: bool) -> TokenStream {
    let name = &response.original.ident;
    let (impl_generics, type_generics, where_clause) = response.generics().split_for_impl();
    let items = items(response);
    let tokens = tokens(response);
    let more_results = response.more_results.get().map(more_results);
    let gathered = gathered(response);
    // What a comparison with the request would find wrong with wrong names was said.
    let names = is_sound.then(|| names(response));
    quote_spanned! {at(name)=>
        #[automatically_derived]
        impl #impl_generics __rt::PaginatedResponse for #name #type_generics #where_clause {
            #items
            #more_results
            #gathered
        }
        #[automatically_derived]
        impl #impl_generics __rt::HandsOutToken for #name #type_generics #where_clause {
            #names
            #tokens
        }
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
            // What was told wrong is the type of what stands at the path's end.
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

/// What the tokens are called, where they are called anything, and what to say of each where the request has no input
/// of that name.
fn names(response: &Response) -> Option<TokenStream> {
    let outputs = || response.output_tokens.iter().filter_map(|output| output.input.as_ref());
    outputs().next()?;
    let names = outputs().map(|input| input.unraw().to_string());
    let refusals = outputs().map(|input| {
        format!(
            "the response `{}` hands out a token for `{input}`, and its request has no `input_token` of that name: \
             name the field that takes it, `output_token(…)`",
            response.original.ident
        )
    });
    Some(quote! {
        const TOKEN_OUTPUTS: &'static [&'static __rt::str] = &[#(#names),*];
        const TOKEN_REFUSALS: &'static [&'static __rt::str] = &[#(#refusals),*];
    })
}

fn tokens(response: &Response) -> TokenStream {
    let outputs = response.output_tokens.as_slice();
    let Some(first) = response.first_token().map(|place| Site::token(place, response.generics())) else {
        return quote! {
            type Token = __Unknown;
            fn next_token(&self) -> __rt::Option<Self::Token> {
                __rt::None
            }
        };
    };
    let value = first.value();
    let mut reads = outputs.iter().map(|output| read(response, output, &value));
    let (ty, read) = match (outputs.len(), reads.next()) {
        (1, read) => (value.clone(), quote!(#read)),
        (count, first) => {
            let rest = reads;
            (quote!(__rt::Tokens<#value, #count>), quote!(__rt::Tokens::of([#first #(, #rest)*])))
        }
    };
    // A key that could not be read may have been a further token's.
    let ty = if response.misread { quote!(__Unknown) } else { ty };
    // Not `Self::Token`, which needs the whole impl, and so would repeat whatever is wrong with that.
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
fn read(response: &Response, output: &OutputToken, value: &TokenStream) -> TokenStream {
    let is_one_of_several = response.output_tokens.len() > 1;
    let mut tokens = output.places.iter().map(|place| {
        let site = Site::token(place, response.generics());
        site.read_token(site.token_trait(value, is_one_of_several))
    });
    let first = tokens.next();
    quote!(#first #(.or_else(|| #tokens))*)
}

fn more_results(place: &Place) -> TokenStream {
    let site = Site::other(place);
    let is_set = site.call(&Call {
        of_trait: site.of_trait("FlagField"),
        method: "is_set",
        access: Access::Read,
        argument: None,
        absent: quote!(false),
    });
    quote! {
        fn more_results(&self) -> __rt::Option<__rt::bool> {
            __rt::Some(#is_set)
        }
    }
}
