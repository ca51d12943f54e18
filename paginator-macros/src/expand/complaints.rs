//! Where the compiler reports errors, and how often.
//!
//! A type that is wrong is named in several places of the output, and in the output for the other struct too. Each
//! mistake is to be reported once, at what the user wrote. Three techniques ensure that, and all rely on the compiler:
//! - It drops a message that it gave before in the same words at the same place. So whatever names such a type gets the
//!   span of the whole type ([`all_of`]), wherever it appears.
//! - It requires nothing of a type whose constant did not compile. So a type that is used as an associated type is
//!   [`checked`] there: `Checked<Cursor, { is_sound::<<Cursor as TokenField>::Value>() }>` is `Cursor`, unless that
//!   lacks the trait. The compiler reports that there, and then nothing more about it, wherever the struct is used, the
//!   other struct included.
//! - The same goes for what is missing: it is of type `__Unknown`, an array whose length is the errors ([`unknown`]).

use super::types::{innermost, is_integer, is_list, names_one_of, plain};
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Generics, Type, spanned::Spanned};

/// A span for generated code: errors about it underline `culprit`, and its names stay the derive's own.
pub(super) fn at(culprit: &impl Spanned) -> Span {
    Span::call_site().located_at(culprit.span())
}

/// `tokens`, for which errors underline the whole of `culprit`, as if no macro had written them. Not for code that
/// cannot be wrong: lints check what no macro has written.
pub(super) fn all_of(culprit: &impl ToTokens, tokens: TokenStream) -> TokenStream {
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

/// `ty`; where it lacks the trait that has the associated type, a type of which nothing more is required.
pub(super) fn checked(ty: &Type, of_trait: &TokenStream, associated: &TokenStream) -> TokenStream {
    let associated = all_of(ty, quote!(<#ty as #of_trait>::#associated));
    all_of(ty, quote!(__rt::Checked<#ty, { __rt::is_sound::<#associated>() }>))
}

/// The errors, as a type that stands for what is missing; nothing where there are none.
pub(super) fn unknown(errors: &TokenStream) -> Option<TokenStream> {
    (!errors.is_empty()).then(|| quote!(type __Unknown = <[(); { #errors }] as __rt::TokenField>::Value;))
}

/// The type at a place, as the output names it.
pub(super) struct Typed<'a> {
    original: &'a Type,
    written: TokenStream,
    /// The type itself, if an error can come up wherever it is named: its name does not tell what it is, and it was not
    /// checked as an associated type.
    culprit: TokenStream,
    /// Which trait's `Value` is the token.
    token: Token,
}

/// How a type holds a token.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Token {
    /// As it was handed out.
    Field,
    /// As a count.
    Count,
    /// Read from a header.
    Header,
}

impl Token {
    /// The trait that such a type implements.
    pub(super) fn of_trait(self) -> &'static str {
        match self {
            Token::Field => "TokenField",
            Token::Count => "CountField",
            Token::Header => "HeaderToken",
        }
    }
}

impl<'a> Typed<'a> {
    /// For a token, which is used as an associated type. `generics` are the struct's: no constant can name them.
    pub(super) fn token(ty: &'a Type, generics: &Generics, token: Token) -> Self {
        let is_known = match token {
            Token::Field => plain(ty).is_some(),
            Token::Count => is_integer(ty),
            Token::Header => false,
        };
        if is_known || names_one_of(ty, generics) {
            return Typed { token, ..Self::other(ty) };
        }
        // What lacks the trait of a token is the type inside an `Option` or a map.
        let inner = if token == Token::Field { innermost(ty) } else { ty };
        let of_trait = Ident::new(token.of_trait(), Span::call_site());
        let associated = all_of(inner, quote!(<#inner as __rt::#of_trait>::Value));
        let written = all_of(ty, quote!(__rt::Checked<#ty, { __rt::is_sound::<#associated>() }>));
        Typed { original: ty, written, culprit: TokenStream::new(), token }
    }

    /// For items, likewise.
    pub(super) fn items(ty: &'a Type, generics: &Generics) -> Self {
        if is_list(ty) || names_one_of(ty, generics) {
            return Self::other(ty);
        }
        let written = checked(ty, &quote!(__rt::PageItems), &quote!(Item));
        Typed { original: ty, written, culprit: TokenStream::new(), token: Token::Field }
    }

    /// For anything that is no associated type.
    pub(super) fn other(ty: &'a Type) -> Self {
        let culprit = if plain(ty).is_some() { TokenStream::new() } else { quote!(#ty) };
        Typed { original: ty, written: quote!(#ty), culprit, token: Token::Field }
    }

    pub(super) fn span(&self) -> Span {
        at(self.original)
    }

    /// Whether it is an integer, as far as names tell.
    pub(super) fn is_integer(&self) -> bool {
        is_integer(self.original)
    }

    pub(super) fn token_kind(&self) -> Token {
        self.token
    }

    pub(super) fn culprit(&self) -> &TokenStream {
        &self.culprit
    }

    /// The type of the token in a field of this type.
    pub(super) fn value(&self) -> TokenStream {
        let is_known = self.token == Token::Field || self.token == Token::Count && is_integer(self.original);
        match plain(self.original).filter(|_| is_known) {
            Some(token) => quote!(#token),
            None => {
                let (ty, of_trait) = (&self.written, Ident::new(self.token.of_trait(), Span::call_site()));
                all_of(self.original, quote!(<#ty as __rt::#of_trait>::Value))
            }
        }
    }

    /// A call of a trait's method on something of this type: an error about it underlines the type.
    pub(super) fn call(&self, of_trait: &TokenStream, method: &str, arguments: TokenStream) -> TokenStream {
        let method = Ident::new(method, Span::call_site());
        let ty = &self.written;
        let method = all_of(&self.culprit, quote!(<#ty as #of_trait>::#method));
        all_of(&self.culprit, quote!(#method(#arguments)))
    }
}

impl ToTokens for Typed<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.written.to_tokens(tokens);
    }
}
