//! `#[derive(Paginated)]`; use it as `paginator_runtime::Paginated`.
//!
//! The work has three steps, one module each: `parse` reads the attributes into `ast`, `check` holds the rules,
//! `expand` writes the impls and cannot fail. Mistakes are collected on the way, and what they leave open gets a type
//! of which the compiler requires nothing, so that each is reported once and the rest of the crate still type-checks.

mod ast;
mod attr;
mod check;
mod ctxt;
mod expand;
mod keys;
mod names;
#[cfg(test)]
mod output;
mod parse;
mod path;
mod place;
mod refused;
mod spot;
mod target;
mod value;
mod words;

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

#[doc = include_str!("../doc/attribute.md")]
#[proc_macro_derive(Paginated, attributes(paginated, serde))]
pub fn derive_paginated(input: TokenStream) -> TokenStream {
    derive(&parse_macro_input!(input as DeriveInput)).into()
}

fn derive(original: &DeriveInput) -> proc_macro2::TokenStream {
    let ctxt = ctxt::Ctxt::default();
    let input = parse::parse(&ctxt, original);
    check::check(&ctxt, &input);
    expand::expand(&input, &ctxt.finish())
}
