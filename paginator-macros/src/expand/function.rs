//! The function that a request gets: `pub fn operation<F>(fetch: F, request: Req) -> Paginator<F, Req>`.

use super::{attributes, generics::clonable};
use crate::{
    ast::{Function, Request},
    names,
};
use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::{VisRestricted, Visibility, parse_quote, spanned::Spanned};

/// The paginator function, unless it is not wanted or cannot be named.
pub(super) fn function(request: &Request, runtime: &TokenStream) -> Option<TokenStream> {
    let name = &request.original.ident;
    let operation = request.operation();
    let function: Ident = match request.container.function.get() {
        Some(Function::None) => return None,
        Some(Function::Named(function)) => names::ident(&function.to_string(), own(function))?,
        None => names::ident(&names::snake_case(&operation), own(name))?,
    };
    let generics = clonable(request);
    let (_, type_generics, where_clause) = generics.split_for_impl();
    let mut with_fetch = generics.clone();
    with_fetch.params.push(parse_quote!(__F));
    let (with_fetch, ..) = with_fetch.split_for_impl();
    let mut visibility = request.original.vis.clone();
    if let Visibility::Public(token) | Visibility::Restricted(VisRestricted { pub_token: token, .. }) =
        &mut visibility
    {
        token.span = own(token);
    }
    let doc = format!(
        "A paginator for the operation {operation}: `fetch` sends its requests, `request` says where to \
         begin. Nothing is sent yet."
    );
    let attributes = attributes::of_function(request.original);
    let where_clause =
        where_clause.map(|clause| without_self(clause.to_token_stream(), &quote!(#name #type_generics)));
    Some(quote_spanned! {own(name)=>
        #[doc = #doc]
        #attributes
        #visibility fn #function #with_fetch(
            fetch: __F,
            request: #name #type_generics,
        ) -> #runtime::Paginator<__F, #name #type_generics> #where_clause {
            #runtime::Paginator::new(fetch, request)
        }
    })
}

/// The span of `culprit` as the derive's own, whichever macro wrote it: no lint reports a function with this span as
/// unused. So `dead_code` need not be allowed, which a crate that forbids it would refuse.
fn own(culprit: &impl Spanned) -> Span {
    Span::mixed_site().located_at(culprit.span())
}

/// `tokens` with `ty` in place of `Self`, which a function does not know.
fn without_self(tokens: TokenStream, ty: &TokenStream) -> TokenStream {
    let replaced = tokens.into_iter().map(|token| match token {
        TokenTree::Ident(ident) if ident == "Self" => ty.clone(),
        TokenTree::Group(group) => {
            let mut replaced = Group::new(group.delimiter(), without_self(group.stream(), ty));
            replaced.set_span(group.span());
            TokenTree::from(replaced).into()
        }
        other => other.into(),
    });
    replaced.collect()
}
