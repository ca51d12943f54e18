//! What the names in a type tell about it, which is all that a derive knows.

use crate::ast::Request;
use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{GenericArgument, GenericParam, Generics, PathArguments, PathSegment, Type};

/// The token that a field of this type holds, as far as names tell: the type, or what is inside its `Option`.
pub(super) fn plain(ty: &Type) -> Option<&Type> {
    const TOKENS: [&str; 11] =
        ["String", "i8", "i16", "i32", "i64", "isize", "u8", "u16", "u32", "u64", "usize"];
    let inside = inside(ty, &["Option"]).unwrap_or(ty);
    let token = last(inside)?;
    (token.arguments.is_none() && TOKENS.iter().any(|name| token.ident == name)).then_some(inside)
}

/// Whether this is an integer or an `Option` of one, as far as names tell.
pub(super) fn is_integer(ty: &Type) -> bool {
    plain(ty).and_then(last).is_some_and(|name| name.ident != "String")
}

/// Whether this is a list of items, as far as names tell.
pub(super) fn is_list(ty: &Type) -> bool {
    const LISTS: [&str; 4] = ["Vec", "VecDeque", "BTreeMap", "String"];
    let is_named = last(ty).is_some_and(|name| LISTS.iter().any(|list| name.ident == list));
    is_named || inside(ty, &["Option", "Box"]).is_some_and(is_list)
}

/// The type inside one of these names.
fn inside<'a>(ty: &'a Type, names: &[&str]) -> Option<&'a Type> {
    let outer = last(ty)?;
    let PathArguments::AngleBracketed(inside) = &outer.arguments else { return None };
    match inside.args.first()? {
        GenericArgument::Type(inside) if names.iter().any(|name| outer.ident == name) => Some(inside),
        _ => None,
    }
}

/// The last segment of a type's path.
fn last(ty: &Type) -> Option<&PathSegment> {
    match ty {
        Type::Path(path) => path.path.segments.last(),
        _ => None,
    }
}

/// The type that a token is made of, as far as names tell: an error about a map or a list is about what it holds.
pub(super) fn innermost(ty: &Type) -> &Type {
    fn of_value(ty: &Type) -> &Type {
        values(ty).map_or(ty, of_value)
    }
    values(inside(ty, &["Option"]).unwrap_or(ty)).map_or(ty, of_value)
}

/// The type of the values of a list or of a map with text keys; `None` where that is an `Option`.
fn values(ty: &Type) -> Option<&Type> {
    let outer = last(ty)?;
    let PathArguments::AngleBracketed(inside) = &outer.arguments else { return None };
    let types: Vec<_> = inside.args.iter().collect();
    let value = match types.as_slice() {
        [GenericArgument::Type(value)] if outer.ident == "Vec" || outer.ident == "OrderedMap" => value,
        [GenericArgument::Type(key), GenericArgument::Type(value)]
            if outer.ident == "BTreeMap" && last(key)?.ident == "String" =>
        {
            value
        }
        _ => return None,
    };
    last(value).filter(|name| name.ident != "Option").map(|_| value)
}

/// Whether a type depends on a parameter of the struct, or on the struct itself.
pub(super) fn names_one_of(ty: &Type, generics: &Generics) -> bool {
    let parameters: Vec<_> = generics.params.iter().map(name).collect();
    contains_one_of(ty.to_token_stream(), &parameters)
}

fn name(parameter: &GenericParam) -> &Ident {
    match parameter {
        GenericParam::Type(parameter) => &parameter.ident,
        GenericParam::Const(parameter) => &parameter.ident,
        GenericParam::Lifetime(parameter) => &parameter.lifetime.ident,
    }
}

fn contains_one_of(tokens: TokenStream, names: &[&Ident]) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Group(group) => contains_one_of(group.stream(), names),
        TokenTree::Ident(ident) => ident == "Self" || names.contains(&&ident),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}

/// The type of a request's response.
pub(super) fn response_type(request: &Request) -> TokenStream {
    match request.container.response.get() {
        Some(response) => quote!(#response),
        None => quote!(__Unknown),
    }
}
