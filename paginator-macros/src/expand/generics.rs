//! A request's generics, as its impls and its function have them.

use crate::ast::Request;
use syn::{Generics, parse_quote};

/// The request's generics, with `Self: Clone` where that depends on a type parameter.
pub(super) fn clonable(request: &Request) -> Generics {
    let mut generics = request.generics().clone();
    if generics.type_params().next().is_some() {
        let name = &request.original.ident;
        let (_, type_generics, _) = request.generics().split_for_impl();
        let bound = parse_quote!(#name #type_generics: ::core::clone::Clone);
        generics.make_where_clause().predicates.push(bound);
    }
    generics
}
