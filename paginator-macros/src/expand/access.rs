//! The way from `self` to a place: an expression of an `Option` of a reference.
//!
//! For `a.b` to read:
//! ```text
//! Some(&self.a).and_then(|value| Open(value).open())…   // once for each `Option` or `Box` that may be there
//!     .map(|value| &value.b)
//! ```

use super::at;
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

/// `Option<&T>` or `Option<&mut T>` of what stands at `place` in `owner`.
pub(super) fn access(place: &Place, owner: &Ident, access: Access, rt: &TokenStream) -> TokenStream {
    steps(place, place.steps.len(), owner, access, rt)
}

/// The same for every `Option` or `Box` on the way that may be absent, the first one first.
pub(super) fn stations<'a>(
    place: &'a Place,
    owner: &'a Ident,
    rt: &'a TokenStream,
) -> impl Iterator<Item = TokenStream> + 'a {
    (0..place.steps.len()).map(move |count| steps(place, count, owner, Access::Write, rt))
}

fn steps(place: &Place, count: usize, owner: &Ident, access: Access, rt: &TokenStream) -> TokenStream {
    let span = Span::call_site().located_at(place.span());
    let value = Ident::new("__value", Span::mixed_site().located_at(place.span()));
    let (reference, opener) = match access {
        Access::Read => (quote_spanned!(span=> &), quote_spanned!(span=> #rt::Open)),
        Access::Write => (quote_spanned!(span=> &mut), quote_spanned!(span=> #rt::Open)),
        Access::Fill => (quote_spanned!(span=> &mut), quote_spanned!(span=> #rt::Fill)),
    };
    let first = &place.first;
    let mut way = quote_spanned!(span=> ::core::option::Option::Some(#reference #owner.#first));
    for step in place.steps.iter().take(count) {
        for _ in 0..DEPTH {
            way = quote_spanned!(span=> #way.and_then(|#value| #opener(#value).open()));
        }
        way = match step {
            Step::Field(member) => quote_spanned!(span=> #way.map(|#value| #reference #value.#member)),
            Step::Last => quote_spanned!(span=> #way.and_then(|#value| #rt::LastItem::last_item(#value))),
        };
    }
    if count > 0 {
        way = quote!({
            #[allow(unused_imports)]
            use #rt::OpenOther as _;
            #way
        });
    }
    way
}

/// Where the compiler is to complain about what stands at `place`: at its type, where that is written.
pub(super) fn span(place: &Place) -> Span {
    match &place.ty {
        Some(ty) => at(ty),
        None => Span::call_site().located_at(place.span()),
    }
}

/// The token at `place`, read.
pub(super) fn token(place: &Place, rt: &TokenStream) -> TokenStream {
    let this = this();
    match &place.ty {
        Some(ty) if place.marked => {
            let member = &place.first;
            quote_spanned!(at(ty)=> <#ty as #rt::TokenField>::token(&#this.#member))
        }
        _ => {
            let way = access(place, &this, Access::Read, rt);
            quote_spanned!(span(place)=> #way.and_then(|field| #rt::TokenField::token(field)))
        }
    }
}

pub(super) fn this() -> Ident {
    Ident::new("self", Span::call_site())
}
