//! Writes the impls. Cannot fail: where something is missing the error that says so stands in, as a type.
//!
//! ```text
//! const _: () = {
//!     use ::paginator_runtime::derive::{self as __rt, …};   // all that the impls name
//!     type __Unknown = …;                                      // the errors, if there are any
//!     impl …                                                   // as `request` or `response` has it
//! };
//! pub fn operation…                                            // as `function` has it
//! ```

mod access;
mod checked;
mod function;
mod request;
mod response;

use crate::ast::Input;
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::{GenericArgument, PathArguments, PathSegment, Type, spanned::Spanned};

/// `errors` are what was found wrong.
pub(crate) fn expand(mut input: Input, errors: &TokenStream) -> TokenStream {
    checked::check_types(&mut input);
    let input = &input;
    let name = match input {
        Input::Request(request) => &request.original.ident,
        Input::Response(response) => &response.original.ident,
    };
    let runtime = match input.container().krate.get() {
        Some(path) => quote!(#path),
        None => quote_spanned!(at(name)=> ::paginator_runtime),
    };
    let (impls, function) = match input {
        Input::Request(request) => (request::expand(request), function::function(request, &runtime)),
        Input::Response(response) => (response::expand(response, errors.is_empty()), None),
    };
    let unknown = (!errors.is_empty()).then(|| unknown(errors));
    // What only paths and the check of both structs need: each import costs those who compile.
    let import = match input {
        Input::Request(request) if request.has_paths() => {
            quote!(use #runtime::derive::{self as __rt, OpenOther as _, OutputsUnknown as _};)
        }
        Input::Request(_) => quote!(use #runtime::derive::{self as __rt, OutputsUnknown as _};),
        Input::Response(response) if response.has_paths() => {
            quote!(use #runtime::derive::{self as __rt, OpenOther as _};)
        }
        Input::Response(_) => quote!(use #runtime::derive as __rt;),
    };
    quote_spanned! {at(name)=>
        const _: () = {
            #import
            #unknown
            #impls
        };
        #function
    }
}

/// The errors, as a type that stands for what is missing: an associated type of an array whose length does not
/// compile. What has to do with it the compiler takes without a word.
fn unknown(errors: &TokenStream) -> TokenStream {
    quote!(type __Unknown = <[(); { #errors }] as __rt::TokenField>::Value;)
}

/// Generated code that the compiler's complaints underline as `culprit`. Its names stay the derive's own.
fn at(culprit: &impl Spanned) -> Span {
    Span::call_site().located_at(culprit.span())
}

/// `tokens`, complained about as the whole of `culprit` and as no macro's. Whatever is wrong with a type is then
/// said in the same words at the same place wherever the type is used, and what the compiler says again it drops.
/// Not for what nothing can be wrong with: what is no macro's, lints judge.
fn all_of(culprit: &impl ToTokens, tokens: TokenStream) -> TokenStream {
    let culprit: Vec<_> = culprit.to_token_stream().into_iter().collect();
    let [first, ..] = culprit.as_slice() else { return tokens };
    let end = culprit.last().unwrap_or(first);
    let mut tokens: Vec<TokenTree> = tokens.into_iter().collect();
    if let Some(token) = tokens.last_mut() {
        token.set_span(end.span());
    }
    if let Some(token) = tokens.first_mut() {
        token.set_span(first.span());
    }
    tokens.into_iter().collect()
}

/// What a type's path ends in.
fn last(ty: &Type) -> Option<&PathSegment> {
    match ty {
        Type::Path(path) => path.path.segments.last(),
        _ => None,
    }
}

/// The token that a field of this type holds, as far as names tell: the type, or what is inside its `Option`.
fn plain(ty: &Type) -> Option<&Type> {
    const TOKENS: [&str; 11] =
        ["String", "i8", "i16", "i32", "i64", "isize", "u8", "u16", "u32", "u64", "usize"];
    let inside = inside(ty, &["Option"]).unwrap_or(ty);
    let token = last(inside)?;
    (token.arguments.is_none() && TOKENS.iter().any(|name| token.ident == name)).then_some(inside)
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

/// Whether this is a list of items, as far as names tell.
fn is_list(ty: &Type) -> bool {
    const LISTS: [&str; 4] = ["Vec", "VecDeque", "BTreeMap", "String"];
    let is_named = last(ty).is_some_and(|name| LISTS.iter().any(|list| name.ident == list));
    is_named || inside(ty, &["Option", "Box"]).is_some_and(is_list)
}

/// The type of one token: of its field, as told with its path, or a string.
fn value_type(ty: Option<&Type>) -> TokenStream {
    match ty {
        Some(ty) => match plain(ty) {
            Some(token) => quote!(#token),
            None => all_of(ty, quote!(<#ty as __rt::TokenField>::Value)),
        },
        None => quote!(__rt::String),
    }
}

/// A call of a trait's method on something of the type `ty`, which is what is wrong where it is refused.
fn call(ty: &Type, of_trait: &TokenStream, method: &str, arguments: TokenStream) -> TokenStream {
    let method = Ident::new(method, Span::call_site());
    let culprit = culprit(Some(ty));
    let method = all_of(&culprit, quote!(<#ty as #of_trait>::#method));
    all_of(&culprit, quote!(#method(#arguments)))
}

/// The type of a token's field as what is wrong with it; nothing, where it is plain, or checked where it stands.
fn culprit(ty: Option<&Type>) -> TokenStream {
    let ty = ty.filter(|ty| plain(ty).is_none() && !matches!(ty, Type::Verbatim(_)));
    quote!(#ty)
}
