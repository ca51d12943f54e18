//! Where the compiler complains, and how often.
//!
//! A type that is wrong is named in several places of the output, and in the output for the other struct too. Each
//! mistake is to be reported once, at what the user wrote. Three means serve, and all lean on the compiler:
//! - It drops a message that it gave before in the same words at the same place. So what names such a type is given
//!   the place of that type as a whole ([`all_of`]), wherever it stands.
//! - It asks nothing of a type whose constant did not compile. So a type that stands in an associated type is
//!   [`checked`] there: `Checked<Cursor, { is_sound::<<Cursor as TokenField>::Value>() }>` is `Cursor`, unless that
//!   lacks the trait. The compiler says so there, and then no more about it, wherever the struct is used: not in
//!   the other struct either.
//! - The same goes for what is missing: it is of type `__Unknown`, an array whose length is the errors ([`unknown`]).

use super::types::{innermost, is_integer, is_list, names_one_of, plain};
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Generics, Type, spanned::Spanned};

/// Generated code that the compiler's complaints underline as `culprit`. Its names stay the derive's own.
pub(super) fn at(culprit: &impl Spanned) -> Span {
    Span::call_site().located_at(culprit.span())
}

/// `tokens`, complained about as the whole of `culprit` and as no macro's.
/// Not where nothing can be wrong: lints judge what does not come from a macro.
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

/// `ty`; where it lacks the trait that has the associated type, one of which nothing more is asked.
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
    /// The type itself, where it can be wrong wherever it is named: where names tell nothing, and it was not checked
    /// where it stands.
    culprit: TokenStream,
    /// The trait of which `Value` is the token.
    token: Token,
}

/// What a type that holds a token does.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Token {
    /// Holds one as it was handed out.
    Field,
    /// Counts.
    Count,
    /// Is read from a header.
    Header,
}

impl Token {
    /// The trait that is asked for.
    pub(super) fn of_trait(self) -> &'static str {
        match self {
            Token::Field => "TokenField",
            Token::Count => "CountField",
            Token::Header => "HeaderToken",
        }
    }
}

impl<'a> Typed<'a> {
    /// Of a token, which stands in an associated type. `generics` are the struct's: no constant can name them.
    pub(super) fn token(ty: &'a Type, generics: &Generics, token: Token) -> Self {
        let is_known = match token {
            Token::Field => plain(ty).is_some(),
            Token::Count => is_integer(ty),
            Token::Header => false,
        };
        if is_known || names_one_of(ty, generics) {
            return Typed { token, ..Self::other(ty) };
        }
        // What is inside of an `Option` or a map is what lacks the trait of a token.
        let inner = if token == Token::Field { innermost(ty) } else { ty };
        let of_trait = Ident::new(token.of_trait(), Span::call_site());
        let associated = all_of(inner, quote!(<#inner as __rt::#of_trait>::Value));
        let written = all_of(ty, quote!(__rt::Checked<#ty, { __rt::is_sound::<#associated>() }>));
        Typed { original: ty, written, culprit: TokenStream::new(), token }
    }

    /// Of items, likewise.
    pub(super) fn items(ty: &'a Type, generics: &Generics) -> Self {
        if is_list(ty) || names_one_of(ty, generics) {
            return Self::other(ty);
        }
        let written = checked(ty, &quote!(__rt::PageItems), &quote!(Item));
        Typed { original: ty, written, culprit: TokenStream::new(), token: Token::Field }
    }

    /// Of anything that stands in no associated type.
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

    /// A call of a trait's method on something of this type, which is what is wrong where it is refused.
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
