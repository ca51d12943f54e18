//! `Token`: what a position holds, one value or several.

use crate::token::{
    error::TokenError,
    text::{reader::WireReader, wire::WireValue},
    value::TokenValue,
};

/// What a position holds: the token of a request, be it one [`TokenValue`] or [several](crate::token::Tokens).
///
/// Sealed: a type of your own implements [`TokenValue`].
///
/// # Example
/// ```
/// use paginator_runtime::token::Token;
///
/// fn is_first_page(token: &Option<impl Token>) -> bool { token.as_ref().is_none_or(Token::is_unset) }
/// assert!(is_first_page(&Some(String::new())));
/// ```
pub trait Token: Clone + PartialEq + sealed::Sealed {
    /// How many of the request's names it takes.
    #[doc(hidden)]
    const COUNT: usize = 1;

    /// Keys of its own that may follow the request's names in a resume token.
    #[doc(hidden)]
    const FURTHER_KEYS: &'static [&'static str] = &[];

    /// Whether this is not a token at all: nothing leads on from here.
    fn is_unset(&self) -> bool;

    /// Whether it holds nothing, not even a value that goes along.
    #[doc(hidden)]
    fn holds_nothing(&self) -> bool {
        self.is_unset()
    }

    /// Whether it leads to the page that `other` leads to.
    #[doc(hidden)]
    fn is_same_page(&self, other: &Self) -> bool {
        self == other
    }

    /// Whether a request at it is the same as one at `other`.
    #[doc(hidden)]
    fn is_same_request(&self, other: &Self) -> bool {
        self == other
    }

    /// Keeps what went along with `earlier`, where a page gave none.
    #[doc(hidden)]
    fn keep_carried(&mut self, earlier: Option<&Self>) {
        let _ = earlier;
    }

    /// The offset or the page number, for tokens that are computed.
    #[doc(hidden)]
    fn to_count(&self) -> Option<u64> {
        None
    }

    /// Whether every page before it held exactly the page size that was asked for, as far as the token knows.
    #[doc(hidden)]
    fn is_exact(&self) -> bool {
        false
    }

    /// One value for each of the request's names, then one for each of the further keys; `Null` for an absent one.
    fn to_wire(&self) -> Vec<WireValue>;

    /// The token from such values; `None` when all of the names' are absent.
    ///
    /// # Errors
    /// When a value has another type.
    fn from_wire(values: Vec<WireValue>) -> Result<Option<Self>, TokenError>;

    /// The same, from values of which nothing was built yet.
    ///
    /// # Errors
    /// When a value has another type.
    fn read_all(values: Vec<WireReader<'_>>) -> Result<Option<Self>, TokenError> {
        Self::from_wire(values.into_iter().map(WireReader::value).collect::<Result<_, _>>()?)
    }

    /// The token from bare texts, one for each of the request's tokens; `None` when all are absent.
    ///
    /// # Errors
    /// When the token is not a text.
    fn from_texts(texts: &[Option<&str>]) -> Result<Option<Self>, TokenError>;

    /// The same, its values moved from the order of the names `from` to that of the names `to`; unchanged where
    /// either list is empty.
    fn reorder(self, from: &[&str], to: &[&str]) -> Self {
        let _ = (from, to);
        self
    }
}

pub(super) mod sealed {
    pub trait Sealed {}

    impl<T: super::TokenValue> Sealed for T {}
}

impl<T: TokenValue> Token for T {
    fn to_count(&self) -> Option<u64> {
        TokenValue::to_count(self)
    }
    fn is_unset(&self) -> bool {
        TokenValue::is_unset(self)
    }
    fn to_wire(&self) -> Vec<WireValue> {
        vec![TokenValue::to_wire(self)]
    }
    fn from_wire(values: Vec<WireValue>) -> Result<Option<Self>, TokenError> {
        let value = values.into_iter().next().filter(|value| *value != WireValue::Null);
        let token = value.map(<T as TokenValue>::from_wire).transpose()?;
        Ok(token.filter(|token| !TokenValue::is_unset(token)))
    }
    fn read_all(values: Vec<WireReader<'_>>) -> Result<Option<Self>, TokenError> {
        let value = values.into_iter().next().filter(|value| !value.is_null());
        let token = value.map(<T as TokenValue>::read).transpose()?;
        Ok(token.filter(|token| !TokenValue::is_unset(token)))
    }
    fn from_texts(texts: &[Option<&str>]) -> Result<Option<Self>, TokenError> {
        let token = texts.first().copied().flatten().map(T::from_text).transpose()?;
        Ok(token.filter(|token| !TokenValue::is_unset(token)))
    }
}
