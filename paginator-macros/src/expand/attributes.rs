//! The attributes of a struct that the code generated for it needs too.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, Data, DeriveInput};

/// `allow` for the lints that the struct allows, and for `deprecated` where it or a field of it is deprecated. Only
/// there, since a crate may forbid allowing it.
pub(super) fn of_impls(original: &DeriveInput) -> TokenStream {
    let allowed = allowed(original);
    let fields = match &original.data {
        Data::Struct(data) => Some(data.fields.iter().flat_map(|field| &field.attrs)),
        Data::Enum(_) | Data::Union(_) => None,
    };
    let mut attrs = original.attrs.iter().chain(fields.into_iter().flatten());
    let deprecated = attrs.any(is_deprecated).then(|| quote!(#[allow(deprecated)]));
    quote!(#(#allowed)* #deprecated)
}

/// The function of a deprecated request is deprecated too.
pub(super) fn of_function(original: &DeriveInput) -> TokenStream {
    let allowed = allowed(original);
    let deprecated = original.attrs.iter().find(|attr| is_deprecated(attr));
    let allow = deprecated.map(|_| quote!(#[allow(deprecated)]));
    quote!(#(#allowed)* #deprecated #allow)
}

fn allowed(original: &DeriveInput) -> impl Iterator<Item = &Attribute> {
    original.attrs.iter().filter(|attr| attr.path().is_ident("allow"))
}

fn is_deprecated(attr: &Attribute) -> bool {
    attr.path().is_ident("deprecated")
}
