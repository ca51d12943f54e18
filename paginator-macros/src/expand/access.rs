//! The way from `self` to the end of a path: an expression whose value is an `Option` of a reference.
//!
//! For `a.b` to read:
//! ```text
//! Some(&(*self).a).and_then(|value| Open(value).open())…   // once for each `Option` or `Box` that may be there
//!     .map(|value| &(*value).b)
//! ```
//! With the stars the compiler names a struct that lacks a field in the same words each time, and so reports it once.

use crate::place::{Step, Way};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote_spanned;

/// How many `Option`s and `Box`es may be nested in one another on the way.
const DEPTH: usize = 3;

/// What is wanted of a place.
#[derive(Clone, Copy)]
pub(super) enum Access {
    Read,
    Write,
    /// To write; what is absent on the way is created.
    Fill,
    /// To write the variable `token`: what is absent is created for a token, and left absent without one.
    FillWithToken,
    /// To write the place in `self` and the same in `later`, a later page. Where `self` lacks what the path leads
    /// through, the later page's takes its place first.
    Both,
}

/// `Option<&T>`, `Option<&mut T>` or `Option<(&mut T, &mut T)>` of what is at the end of a path; errors about it are
/// reported at `end`.
pub(super) fn access(way: &Way, end: Span, access: Access) -> TokenStream {
    let span = Span::call_site().located_at(end);
    let (shared, exclusive) = (quote_spanned!(span=> &), quote_spanned!(span=> &mut));
    match access {
        Access::Read => access_one(way, span, &shared, &quote_spanned!(span=> __rt::Open)),
        Access::Write => access_one(way, span, &exclusive, &quote_spanned!(span=> __rt::Open)),
        Access::Fill => access_one(way, span, &exclusive, &quote_spanned!(span=> __rt::Fill)),
        Access::FillWithToken => {
            let fill = self::access(way, end, Access::Fill);
            let write = self::access(way, end, Access::Write);
            quote_spanned!(span=> if token.is_some() { #fill } else { #write })
        }
        Access::Both => access_both(way, span),
    }
}

fn access_one(way: &Way, span: Span, reference: &TokenStream, opener: &TokenStream) -> TokenStream {
    let (this, value) = (Ident::new("self", span), variable("__value", span));
    let first = &way.first;
    let mut access = quote_spanned!(span=> __rt::Some(#reference (*#this).#first));
    for step in &way.steps {
        for _ in 0..DEPTH {
            access = quote_spanned!(span=> #access.and_then(|#value| #opener(#value).open()));
        }
        access = match step {
            Step::Field(member) => {
                quote_spanned!(span=> #access.map(|#value| #reference (*#value).#member))
            }
            Step::Last(brackets) => {
                let span = Span::call_site().located_at(*brackets);
                quote_spanned!(span=> #access.and_then(|#value| <_ as __rt::LastItem>::last_item(#value)))
            }
        };
    }
    access
}

fn access_both(way: &Way, span: Span) -> TokenStream {
    let (this, later) = (Ident::new("self", span), Ident::new("later", Span::call_site()));
    let (one, other) = (variable("__one", span), variable("__other", span));
    let first = &way.first;
    let mut access = quote_spanned!(span=> __rt::Some((&mut (*#this).#first, &mut (*#later).#first)));
    for step in &way.steps {
        for _ in 0..DEPTH {
            access =
                quote_spanned!(span=> #access.and_then(|(#one, #other)| __rt::Both(#one, #other).open()));
        }
        access = match step {
            Step::Field(member) => quote_spanned! {span=>
                #access.map(|(#one, #other)| (&mut (*#one).#member, &mut (*#other).#member))
            },
            // Nothing is gathered at a `[-1]`: that was reported.
            Step::Last(_) => access,
        };
    }
    access
}

fn variable(name: &str, span: Span) -> Ident {
    Ident::new(name, Span::mixed_site().located_at(span))
}
