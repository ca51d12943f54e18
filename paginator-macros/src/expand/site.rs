//! How the output accesses a place: one call of a trait's method on what is there, in a marked field or at the end of a
//! path.

use super::{
    access::{Access, access},
    complaints::{Token, Typed},
};
use crate::{
    ast::{OutputToken, Source},
    place::{Place, Way},
};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::{Generics, Member, Type};

pub(super) enum Site<'a> {
    Field {
        member: &'a Member,
        ty: Typed<'a>,
    },
    Path {
        way: &'a Way,
        /// Where errors about what is there are reported.
        end: Span,
        ty: Option<Typed<'a>>,
    },
}

/// `<… as of_trait>::method(…)`
pub(super) struct Call<'a> {
    pub(super) of_trait: TokenStream,
    pub(super) method: &'a str,
    pub(super) access: Access,
    /// Further arguments, after what is there.
    pub(super) argument: Option<TokenStream>,
    /// What takes the place of the method's result where a path leads nowhere.
    pub(super) absent: TokenStream,
}

impl<'a> Site<'a> {
    /// The place of a token of this kind.
    pub(super) fn token(token: Token, place: &'a Place, generics: &Generics) -> Self {
        Self::new(place, |ty| Typed::token(ty, generics, token))
    }

    /// The place of an output token.
    pub(super) fn output(output: &OutputToken, place: &'a Place, generics: &Generics) -> Self {
        let token = match output.source {
            Source::Body => Token::Field,
            Source::Header(_) | Source::Link(_) => Token::Header,
        };
        Self::token(token, place, generics)
    }

    /// The place that gives an output token's type.
    pub(super) fn typed_output(output: &'a OutputToken, generics: &Generics) -> Option<Self> {
        Some(Self::output(output, output.typed_place()?, generics))
    }

    /// The place of the items.
    pub(super) fn items(place: &'a Place, generics: &Generics) -> Self {
        Self::new(place, |ty| Typed::items(ty, generics))
    }

    /// The place of anything else, whose type is no associated type.
    pub(super) fn other(place: &'a Place) -> Self {
        Self::new(place, Typed::other)
    }

    fn new(place: &'a Place, typed: impl FnOnce(&'a Type) -> Typed<'a>) -> Self {
        match place {
            Place::Field(field) => Site::Field { member: &field.member, ty: typed(&field.ty) },
            Place::Path(way) => Site::Path { way, end: place.span(), ty: way.ty.as_ref().map(typed) },
        }
    }

    /// The type of what is there, where it is known.
    pub(super) fn ty(&self) -> Option<&Typed<'a>> {
        match self {
            Site::Field { ty, .. } => Some(ty),
            Site::Path { ty, .. } => ty.as_ref(),
        }
    }

    /// The type of the token there: a string unless specified.
    pub(super) fn value(&self) -> TokenStream {
        self.ty().map_or_else(|| quote!(__rt::String), Typed::value)
    }

    /// Where errors about what is there are reported: at its type, where that is written.
    pub(super) fn span(&self) -> Span {
        match self {
            Site::Field { ty, .. } | Site::Path { ty: Some(ty), .. } => ty.span(),
            Site::Path { end, ty: None, .. } => Span::call_site().located_at(*end),
        }
    }

    /// A trait of the runtime, with the span of this place.
    pub(super) fn of_trait(&self, name: &str) -> TokenStream {
        let span = self.span();
        let name = Ident::new(name, span);
        quote_spanned!(span=> __rt::#name)
    }

    /// The trait that reads and writes the token there: of type `value`, unless the field's own type says which.
    pub(super) fn token_trait(&self, value: &TokenStream, is_one_of_several: bool) -> TokenStream {
        match self {
            Site::Field { ty, .. } if !is_one_of_several || ty.token_kind() == Token::Header => {
                self.of_trait(ty.token_kind().of_trait())
            }
            Site::Field { .. } | Site::Path { .. } => {
                quote_spanned!(self.span()=> __rt::TokenAt<#value>)
            }
        }
    }

    pub(super) fn call(&self, call: &Call) -> TokenStream {
        let Call { of_trait, method, access: wanted, argument, absent } = call;
        match self {
            Site::Field { member, ty } => {
                let there = match wanted {
                    Access::Read => quote!(&self.#member),
                    Access::Write | Access::Fill | Access::FillWithToken => quote!(&mut self.#member),
                    Access::Both => quote!(&mut self.#member, &mut later.#member),
                };
                let argument = argument.as_ref().map(|argument| quote!(, #argument));
                ty.call(of_trait, method, quote!(#there #argument))
            }
            Site::Path { way, end, .. } => {
                let (span, way) = (self.span(), access(way, *end, *wanted));
                let method = Ident::new(method, span);
                let (pattern, there) = match wanted {
                    Access::Read | Access::Write | Access::Fill | Access::FillWithToken => {
                        (quote_spanned!(span=> field), quote_spanned!(span=> field))
                    }
                    Access::Both => (quote_spanned!(span=> (one, other)), quote_spanned!(span=> one, other)),
                };
                quote_spanned! {span=>
                    match #way {
                        __rt::Some(#pattern) => <_ as #of_trait>::#method(#there, #argument),
                        __rt::None => #absent,
                    }
                }
            }
        }
    }

    /// The token there.
    pub(super) fn read_token(&self, of_trait: TokenStream) -> TokenStream {
        let absent = quote!(__rt::None);
        self.call(&Call { of_trait, method: "token", access: Access::Read, argument: None, absent })
    }
}
