//! What becomes of a response's fields when pages are gathered: `gather`, `blank_aggregates`, `clear_tokens`.

use super::{
    access::{Access, access},
    site::{Call, Site},
};
use crate::{
    ast::{Flag, OutputToken, Response},
    place::Place,
};
use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use std::ptr;

pub(super) fn gathered(response: &Response) -> TokenStream {
    let gather = gather(response);
    let blanks = aggregates(response).map(|place| call(place, "Aggregate", "blank", Access::Write));
    let blank =
        (!response.aggregates.is_empty()).then(|| quote!(fn blank_aggregates(&mut self) { #(#blanks;)* }));
    let value = |output: Option<&OutputToken>| {
        let first = output.and_then(|output| Site::typed_output(output, response.generics()));
        first.map(|first| first.value()).unwrap_or_default()
    };
    let (value, carried) = (value(response.output_tokens.first()), value(response.carried.get()));
    let is_one_of_several = response.output_tokens.len() > 1;
    let outputs = response.output_tokens.iter().chain(response.carried.get());
    let tokens = outputs.flat_map(|output| output.places.iter().map(move |place| (output, place)));
    let clears = tokens.filter(|(_, place)| place.last().is_none()).map(|(output, place)| {
        let site = Site::output(output, place, response.generics());
        let is_carried = response.carried.get().is_some_and(|carried| ptr::eq(carried, output));
        let of_trait = match is_carried {
            true => site.token_trait(&carried, false),
            false => site.token_trait(&value, is_one_of_several),
        };
        site.call(&Call {
            of_trait,
            method: "set_token",
            access: Access::Write,
            argument: Some(quote!(__rt::None)),
            absent: quote!({}),
        })
    });
    let clear = quote!(fn clear_tokens(&mut self) { #(#clears;)* });
    let clear = (!response.output_tokens.is_empty() || response.carried.get().is_some()).then_some(clear);
    quote! {
        #gather
        #blank
        #clear
    }
}

/// The places marked `aggregate`. A flag that is also marked so was reported.
fn aggregates<'a>(response: &'a Response) -> impl Iterator<Item = &'a Place> {
    let flag = response.more_results.get();
    let places = response.aggregates.iter().map(|(_, place)| place);
    places.filter(move |place| !flag.is_some_and(|flag| flag.place.is_same_as(place)))
}

/// `gather`, where the default is not enough, which gathers marked items only.
fn gather(response: &Response) -> Option<TokenStream> {
    let further: Vec<_> =
        aggregates(response).map(|place| call(place, "Aggregate", "gather", Access::Both)).collect();
    let flag = response.more_results.get().map(later_flag);
    let items = response.items.get().map(|place| items(response, place));
    let at_path = matches!(response.items.get(), Some(Place::Path(_)));
    // The flag first: gathering a list may take what is around the flag out of the later page, and the flag with it.
    (at_path || flag.is_some() || !further.is_empty())
        .then(|| quote!(fn gather(&mut self, later: &mut Self) { #flag #items #(#further;)* }))
}

/// Gathers the items. Whether their type can hold items is checked where it is declared or named, not here again.
fn items(response: &Response, place: &Place) -> TokenStream {
    match Site::items(place, response.generics()) {
        Site::Field { .. } => quote!(__rt::gather_items(self, later);),
        Site::Path { way, end, ty } => {
            let way = access(way, end, Access::Both);
            let span = Span::call_site().located_at(end);
            let of_trait = quote_spanned!(span=> __rt::ItemsAt<#ty>);
            quote_spanned! {span=>
                if let __rt::Some((one, other)) = #way {
                    __rt::gather_lists::<Self>(
                        <_ as #of_trait>::items_mut(one),
                        <_ as #of_trait>::items_mut(other),
                    );
                }
            }
        }
    }
}

/// Replaces the flag with the later page's; clears it where the later page lacks what the path leads through.
fn later_flag(flag: &Flag) -> TokenStream {
    let place = &flag.place;
    let is_set = !flag.is_negated;
    let replace = call(place, "FlagField", "replace", Access::Both);
    match place {
        Place::Field(_) => quote!(#replace;),
        Place::Path(_) => {
            let clear = call(place, "FlagField", "clear", Access::Write);
            quote! {
                if __rt::PaginatedResponse::more_results(later) != __rt::Some(#is_set) {
                    #clear;
                }
                #replace;
            }
        }
    }
}

/// Calls `method` on what is at a place, if anything is.
fn call(place: &Place, of_trait: &str, method: &str, access: Access) -> TokenStream {
    let site = Site::other(place);
    let of_trait = site.of_trait(of_trait);
    site.call(&Call { of_trait, method, access, argument: None, absent: quote!({}) })
}
