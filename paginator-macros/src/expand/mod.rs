//! Writes the impls. Cannot fail: where something is missing a stub stands in, beside the error that says so.

mod access;
mod function;
mod request;
mod response;

use crate::ast::Input;
use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

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
        Input::Request(request) => request::expand(request, &rt),
        Input::Response(response) => response::expand(response, &rt),
    }
}

/// Generated code that the compiler's complaints underline as `culprit`. Its names stay the derive's own.
fn at(culprit: &impl Spanned) -> Span {
    Span::call_site().located_at(culprit.span())
}

/// `tokens`, complained about at `span`. Its names stay whose they are.
fn relocated(tokens: &TokenStream, span: Span) -> TokenStream {
    let relocate = |mut token: TokenTree| {
        token.set_span(token.span().located_at(span));
        token
    };
    tokens.clone().into_iter().map(relocate).collect()
}
