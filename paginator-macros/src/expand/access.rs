//! The way from `self` to a place: an expression of an `Option` of a reference.
//!
//! For `a.b` to read:
//! ```text
//! Some(&(*self).a).and_then(|value| Open(value).open())…   // once for each `Option` or `Box` that may be there
//!     .map(|value| &(*value).b)
//! ```
//! The stars let the compiler name a struct that lacks a field alike on each way, and so complain once.

use super::{at, call};
use crate::ast::{Place, Step};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

/// How many `Option`s and `Box`es may stand around one another on the way.
const DEPTH: usize = 3;

/// What the way is for.
#[derive(Clone, Copy)]
pub(super) enum Access {
    Read,
    Write,
    /// To write what may be absent on the way, which is then made.
    Fill,
}

/// `Option<&T>` or `Option<&mut T>` of what stands at `place` in `self`.
pub(super) fn access(place: &Place, access: Access) -> TokenStream {
    let span = Span::call_site().located_at(place.span());
    let (this, value) = (this(place), value(place, "__value"));
    let (reference, opener) = match access {
        Access::Read => (quote_spanned!(span=> &), quote_spanned!(span=> __rt::Open)),
        Access::Write => (quote_spanned!(span=> &mut), quote_spanned!(span=> __rt::Open)),
        Access::Fill => (quote_spanned!(span=> &mut), quote_spanned!(span=> __rt::Fill)),
    };
    let first = &place.first;
    let mut way = quote_spanned!(span=> __rt::Some(#reference (*#this).#first));
    for step in &place.steps {
        for _ in 0..DEPTH {
            way = quote_spanned!(span=> #way.and_then(|#value| #opener(#value).open()));
        }
        way = match step {
            Step::Field(member) => quote_spanned!(span=> #way.map(|#value| #reference (*#value).#member)),
            Step::Last => {
                let span = Span::call_site().located_at(place.last.unwrap_or(span));
                quote_spanned!(span=> #way.and_then(|#value| <_ as __rt::LastItem>::last_item(#value)))
            }
        };
    }
    way
}

/// `Option<(&mut T, &mut T)>` of what stands at `place` in `self` and in `later`, a later page. Where `self`
/// lacks what the path leads through, the later page's takes its place first.
pub(super) fn access_both(place: &Place, later: &Ident) -> TokenStream {
    let span = Span::call_site().located_at(place.span());
    let (this, one, other) = (this(place), value(place, "__one"), value(place, "__other"));
    let first = &place.first;
    let mut way = quote_spanned!(span=> __rt::Some((&mut (*#this).#first, &mut (*#later).#first)));
    for step in &place.steps {
        for _ in 0..DEPTH {
            way = quote_spanned!(span=> #way.and_then(|(#one, #other)| __rt::Both(#one, #other).open()));
        }
        // Nothing is gathered behind `[-1]`: that was reported.
        if let Step::Field(member) = step {
            way = quote_spanned!(span=> #way.map(|(#one, #other)| (&mut (*#one).#member, &mut (*#other).#member)));
        }
    }
    way
}

fn value(place: &Place, name: &str) -> Ident {
    Ident::new(name, Span::mixed_site().located_at(place.span()))
}

/// Where the compiler is to complain about what stands at `place`: at its type, where that is written.
pub(super) fn span(place: &Place) -> Span {
    match &place.ty {
        Some(ty) => at(ty),
        None => Span::call_site().located_at(place.span()),
    }
}

/// The trait that reads and writes the token at `place`: one of type `value`, unless the field's type says which.
pub(super) fn token_trait(place: &Place, value: Option<&TokenStream>) -> TokenStream {
    match value {
        Some(value) => quote_spanned!(span(place)=> __rt::TokenAt<#value>),
        None => quote_spanned!(span(place)=> __rt::TokenField),
    }
}

/// The token at `place`, read: of type `value`, unless the field's type says which.
pub(super) fn token(place: &Place, value: Option<&TokenStream>) -> TokenStream {
    let of_trait = token_trait(place, value);
    match &place.ty {
        Some(ty) if place.marked => {
            let (this, member) = (this(place), &place.first);
            call(ty, &of_trait, "token", quote!(&#this.#member))
        }
        _ => {
            let way = access(place, Access::Read);
            quote_spanned!(span(place)=> #way.and_then(|field| <_ as #of_trait>::token(field)))
        }
    }
}

fn this(place: &Place) -> Ident {
    Ident::new("self", Span::call_site().located_at(place.span()))
}
