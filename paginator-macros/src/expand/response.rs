//! Of a response `Resp`:
//! ```text
//! impl PaginatedResponse for Resp {
//!     type Items = Vec<User>;                               // of the field marked `items`
//!     type Token = <Option<String> as TokenField>::Value;   // of the one marked `output_token`, or Tokens<_, N>
//!     const TOKEN_OUTPUTS
//!     fn items, items_mut, next_token, more_results         // each one reference to, or call on, a marked field
//!     fn blank_aggregates, gather, clear_tokens             // each one call on each marked field
//! }
//! impl Resp { const __PAGINATED_OUTPUTS }                   // the names of its tokens, for the request to check
//! ```

use super::{
    access::{Access, access, access_both, span, token},
    at,
};
use crate::ast::{OutputToken, Place, Response};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;

pub(super) fn expand(response: &Response, rt: &TokenStream) -> TokenStream {
    let name = &response.original.ident;
    let (impl_generics, type_generics, where_clause) = response.original.generics.split_for_impl();
    let items = items(response, rt);
    let tokens = tokens(response, rt);
    let more_results = response.more_results.get().map(|place| more_results(place, rt));
    let gathered = gathered(response, rt);
    let outputs = response.output_tokens.iter().map(output_name);
    quote_spanned! {at(name)=>
        #[automatically_derived]
        impl #impl_generics #rt::PaginatedResponse for #name #type_generics #where_clause {
            #items
            #tokens
            #more_results
            #gathered
        }
        #[automatically_derived]
        impl #impl_generics #name #type_generics #where_clause {
            #[doc(hidden)]
            #[allow(dead_code)]
            pub const __PAGINATED_OUTPUTS: ::core::option::Option<
                &'static [&'static ::core::primitive::str],
            > = ::core::option::Option::Some(&[#(#outputs),*]);
        }
    }
}

/// What the request calls the token; empty where it is the only one and not named.
fn output_name(output: &OutputToken) -> String {
    output.input.as_ref().map(|name| name.unraw().to_string()).unwrap_or_default()
}

fn items(response: &Response, rt: &TokenStream) -> TokenStream {
    let Some((place, ty)) = response.items.get().and_then(|place| Some((place, place.ty.as_ref()?))) else {
        return quote! {
            type Items = #rt::UnknownItems;
            fn items(&self) -> ::core::option::Option<&Self::Items> {
                ::core::option::Option::None
            }
            fn items_mut(&mut self) -> ::core::option::Option<&mut Self::Items> {
                ::core::option::Option::None
            }
        };
    };
    let (mut read, mut write) = (access(place, Access::Read, rt), access(place, Access::Write, rt));
    if !place.marked {
        let span = Span::call_site().located_at(place.span());
        let of_trait = quote_spanned!(span=> #rt::ItemsAt<#ty>);
        read = quote_spanned!(span=> #read.map(|field| <_ as #of_trait>::items(field)));
        write = quote_spanned!(span=> #write.map(|field| <_ as #of_trait>::items_mut(field)));
    }
    quote! {
        type Items = #ty;
        fn items(&self) -> ::core::option::Option<&Self::Items> { #read }
        fn items_mut(&mut self) -> ::core::option::Option<&mut Self::Items> { #write }
    }
}

fn tokens(response: &Response, rt: &TokenStream) -> TokenStream {
    let outputs = response.output_tokens.as_slice();
    let Some(first) = outputs.first() else {
        return quote! {
            type Token = #rt::UnknownToken;
            fn next_token(&self) -> ::core::option::Option<Self::Token> {
                ::core::option::Option::None
            }
        };
    };
    let value = match first.ty() {
        Some(ty) => quote_spanned!(at(ty)=> <#ty as #rt::TokenField>::Value),
        None => quote!(#rt::String),
    };
    let several = outputs.len() > 1;
    let mut reads = outputs.iter().map(|output| read(output, several, &value, rt));
    let names = outputs.iter().map(output_name);
    let names = (outputs.len() > 1 || first.input.is_some())
        .then(|| quote!(const TOKEN_OUTPUTS: &'static [&'static ::core::primitive::str] = &[#(#names),*];));
    // Not `Self::Token`, which needs the whole impl, and so would repeat whatever is wrong with it.
    let (ty, read) = match (outputs.len(), reads.next()) {
        (1, read) => (value, quote!(#read)),
        (count, first) => {
            let rest = reads;
            (quote!(#rt::Tokens<#value, #count>), quote!(#rt::Tokens::of([#first #(, #rest)*])))
        }
    };
    let span = first.places.first().map_or_else(Span::call_site, span);
    quote_spanned! {span=>
        #names
        type Token = #ty;
        fn next_token(&self) -> ::core::option::Option<#ty> { #read }
    }
}

/// The token at the first of an output's places that holds one.
fn read(output: &OutputToken, several: bool, value: &TokenStream, rt: &TokenStream) -> TokenStream {
    let told = |place: &Place| (several || !place.marked).then_some(value);
    let mut tokens = output.places.iter().map(|place| token(place, told(place), rt));
    let first = tokens.next();
    quote!(#first #(.or_else(|| #tokens))*)
}

fn more_results(place: &Place, rt: &TokenStream) -> TokenStream {
    let is_set = match &place.ty {
        Some(ty) if place.marked => {
            let member = &place.first;
            quote_spanned!(at(ty)=> <#ty as #rt::FlagField>::is_set(&self.#member))
        }
        _ => {
            let (read, span) = (access(place, Access::Read, rt), span(place));
            quote_spanned!(span=> #read.is_some_and(|field| <_ as #rt::FlagField>::is_set(field)))
        }
    };
    quote! {
        fn more_results(&self) -> ::core::option::Option<::core::primitive::bool> {
            ::core::option::Option::Some(#is_set)
        }
    }
}

/// What becomes of the fields when pages are gathered.
fn gathered(response: &Response, rt: &TokenStream) -> TokenStream {
    // A flag that is to be gathered too was reported.
    let flagged = |place: &Place| response.more_results.get().is_some_and(|flag| flag.is_same_as(place));
    let aggregates = || response.aggregates.iter().map(|(_, place)| place).filter(|place| !flagged(place));
    let items = response.items.get().map(|place| match place.marked {
        true => quote!(#rt::gather_items(self, later);),
        false => items_at_path(place, rt),
    });
    let further: Vec<_> = aggregates().map(|place| both(place, "Aggregate", "gather", rt)).collect();
    let flag = response.more_results.get().map(|place| later_flag(place, rt));
    // Where there is nothing but marked items, the default gathers them.
    let nothing_else =
        further.is_empty() && flag.is_none() && response.items.get().is_none_or(|place| place.marked);
    // The flag first: whether the later page has it is not to be seen once the lists took over what it lacks.
    let gather =
        (!nothing_else).then(|| quote!(fn gather(&mut self, later: &mut Self) { #flag #items #(#further)* }));
    let blanks = aggregates().map(|place| one(place, "Aggregate", "blank", rt));
    let blank =
        (!response.aggregates.is_empty()).then(|| quote!(fn blank_aggregates(&mut self) { #(#blanks)* }));
    let tokens = response.output_tokens.iter().flat_map(|output| &output.places);
    let clears =
        tokens.filter(|place| !place.takes_last()).map(|place| one(place, "TokenField", "take_token", rt));
    quote! {
        #gather
        #blank
        fn clear_tokens(&mut self) { #(#clears)* }
    }
}

/// Gathers the items at a path. That their type can hold items is asked where it is told, and not here again.
fn items_at_path(place: &Place, rt: &TokenStream) -> TokenStream {
    let way = access_both(place, &Ident::new("later", Span::call_site()), rt);
    let span = Span::call_site().located_at(place.span());
    let (of_trait, ty) = (path("ItemsAt", span, rt), &place.ty);
    quote_spanned! {span=>
        if let ::core::option::Option::Some((one, other)) = #way {
            #rt::gather_lists::<Self>(
                <_ as #of_trait<#ty>>::items_mut(one),
                <_ as #of_trait<#ty>>::items_mut(other),
            );
        }
    }
}

/// Makes the flag the later page's, which has none where it lacks what the path leads through.
fn later_flag(place: &Place, rt: &TokenStream) -> TokenStream {
    let replace = both(place, "FlagField", "replace", rt);
    if place.marked {
        return replace;
    }
    let clear = one(place, "FlagField", "clear", rt);
    quote! {
        if #rt::PaginatedResponse::more_results(later) != ::core::option::Option::Some(true) {
            #clear
        }
        #replace
    }
}

/// Calls `method` on what stands at `place`, if it is there.
fn one(place: &Place, of_trait: &str, method: &str, rt: &TokenStream) -> TokenStream {
    let span = span(place);
    let (of_trait, method) = (path(of_trait, span, rt), Ident::new(method, span));
    match &place.ty {
        Some(ty) if place.marked => {
            let member = &place.first;
            quote_spanned!(span=> <#ty as #of_trait>::#method(&mut self.#member);)
        }
        _ => {
            let way = access(place, Access::Write, rt);
            quote_spanned! {span=>
                if let ::core::option::Option::Some(field) = #way {
                    <_ as #of_trait>::#method(field);
                }
            }
        }
    }
}

/// Calls `method` on what stands at `place` on this page and on a later one, if both have it.
fn both(place: &Place, of_trait: &str, method: &str, rt: &TokenStream) -> TokenStream {
    let span = span(place);
    let (of_trait, method) = (path(of_trait, span, rt), Ident::new(method, span));
    let later = Ident::new("later", Span::call_site());
    match &place.ty {
        Some(ty) if place.marked => {
            let member = &place.first;
            quote_spanned!(span=> <#ty as #of_trait>::#method(&mut self.#member, &mut #later.#member);)
        }
        _ => {
            let way = access_both(place, &later, rt);
            quote_spanned! {span=>
                if let ::core::option::Option::Some((one, other)) = #way {
                    <_ as #of_trait>::#method(one, other);
                }
            }
        }
    }
}

/// A trait of the runtime, complained about at `span`.
fn path(of_trait: &str, span: Span, rt: &TokenStream) -> TokenStream {
    let name = Ident::new(of_trait, span);
    quote_spanned!(span=> #rt::#name)
}
