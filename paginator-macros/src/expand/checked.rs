//! Types that may not be able to do what they are marked for.
//!
//! `Checked<Cursor, { is_sound::<<Cursor as TokenField>::Value>() }>` is `Cursor`, unless that lacks the trait.
//! The compiler says so there, and then asks nothing more of the type, wherever the struct is used: not in the
//! other struct either.

use super::{all_of, is_list, plain};
use crate::ast::{Input, Place};
use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{GenericParam, Generics, Type};

/// Has the compiler check the types that stand in an associated type, less those that are known by name.
pub(super) fn check_types(input: &mut Input) {
    match input {
        Input::Request(request) => {
            let generics = &request.original.generics;
            for token in &mut request.input_tokens {
                check_token(generics, &mut token.place);
            }
        }
        Input::Response(response) => {
            let generics = &response.original.generics;
            for place in response.output_tokens.iter_mut().flat_map(|output| &mut output.places) {
                check_token(generics, place);
            }
            if let Some(place) = response.items.get_mut() {
                check(generics, place, is_list, &quote!(__rt::PageItems), &quote!(Item));
            }
        }
    }
}

fn check_token(generics: &Generics, place: &mut Place) {
    check(generics, place, |ty| plain(ty).is_some(), &quote!(__rt::TokenField), &quote!(Value));
}

/// Not for a type that names a parameter of the struct, which no constant can.
fn check(
    generics: &Generics,
    place: &mut Place,
    is_known: impl Fn(&Type) -> bool,
    of_trait: &TokenStream,
    associated: &TokenStream,
) {
    let parameters: Vec<_> = generics.params.iter().map(name).collect();
    let is_free = |ty: &Type| !names_one_of(ty.to_token_stream(), &parameters);
    if let Some(ty) = place.ty.take_if(|ty| !is_known(ty) && is_free(ty)) {
        let associated = all_of(&ty, quote!(<#ty as #of_trait>::#associated));
        let checked = all_of(&ty, quote!(__rt::Checked<#ty, { __rt::is_sound::<#associated>() }>));
        place.ty = Some(Type::Verbatim(checked));
    }
}

fn name(parameter: &GenericParam) -> &Ident {
    match parameter {
        GenericParam::Type(parameter) => &parameter.ident,
        GenericParam::Const(parameter) => &parameter.ident,
        GenericParam::Lifetime(parameter) => &parameter.lifetime.ident,
    }
}

fn names_one_of(tokens: TokenStream, names: &[&Ident]) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Group(group) => names_one_of(group.stream(), names),
        TokenTree::Ident(ident) => ident == "Self" || names.contains(&&ident),
        _ => false,
    })
}
