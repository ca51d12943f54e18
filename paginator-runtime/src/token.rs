//! Tokens: the values that lead from page to page, and the fields that carry them.

use crate::wire::WireValue;
use std::{borrow::Cow, error, fmt, mem, sync::Arc};

/// One value that a token field holds. For strings, integers and what a user adds (a struct, a map).
///
/// # Example
/// ```
/// use paginator_runtime::{TokenError, TokenValue, WireValue};
///
/// #[derive(Clone, Default, PartialEq)]
/// struct Cursor(String);
///
/// impl TokenValue for Cursor {
///     fn unset() -> Self { Cursor::default() }
///     fn to_wire(&self) -> WireValue { WireValue::String(self.0.clone()) }
///     fn from_wire(value: WireValue) -> Result<Self, TokenError> { String::from_wire(value).map(Cursor) }
///     fn from_text(text: &str) -> Result<Self, TokenError> { Ok(Cursor(text.to_owned())) }
/// }
/// assert!(Cursor::default().is_unset());
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a page token",
    label = "not a token",
    note = "use a string, an integer or an `Option` of one, or implement `TokenValue` for `{Self}`"
)]
pub trait TokenValue: Clone + PartialEq {
    /// The value that means "no token": empty or zero.
    fn unset() -> Self;

    /// Whether this is no token at all.
    fn is_unset(&self) -> bool {
        *self == Self::unset()
    }

    /// The value as it stands inside a resume token.
    fn to_wire(&self) -> WireValue;

    /// Reads the value back from a resume token.
    ///
    /// # Errors
    /// When the resume token holds a value of another type.
    fn from_wire(value: WireValue) -> Result<Self, TokenError>;

    /// Reads the value from the bare text of a service's token.
    ///
    /// # Errors
    /// When the token is not a text.
    fn from_text(text: &str) -> Result<Self, TokenError>;
}

/// What a position holds: the token of a request, be it one [`TokenValue`] or several.
pub trait Token: Clone + PartialEq {
    /// Whether this is no token at all.
    fn is_unset(&self) -> bool;

    /// One value for each of the request's tokens, `Null` for an absent one.
    fn to_wire(&self) -> Vec<WireValue>;

    /// The token from one value for each of the request's tokens; `None` when all are absent.
    ///
    /// # Errors
    /// When a value has another type.
    fn from_wire(values: Vec<WireValue>) -> Result<Option<Self>, TokenError>;

    /// The token from bare texts, one for each of the request's tokens; `None` when all are absent.
    ///
    /// # Errors
    /// When the token is not a text.
    fn from_texts(texts: &[Option<&str>]) -> Result<Option<Self>, TokenError>;

    /// The same, its values moved from where the names `from` have them to where the names `to` do; as it is where
    /// either are not told.
    fn reorder(self, from: &[&str], to: &[&str]) -> Self {
        let _ = (from, to);
        self
    }
}

impl<T: TokenValue> Token for T {
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
    fn from_texts(texts: &[Option<&str>]) -> Result<Option<Self>, TokenError> {
        let token = texts.first().copied().flatten().map(T::from_text).transpose()?;
        Ok(token.filter(|token| !TokenValue::is_unset(token)))
    }
}

/// A field that carries a token: a [`TokenValue`], where unset means none, or an `Option` of one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a page token",
    label = "not a token",
    note = "use a string, an integer or an `Option` of one; a type of your own has to implement `TokenValue`"
)]
pub trait TokenField {
    /// The token inside.
    type Value: TokenValue;

    /// The token, unless it is absent or unset.
    fn token(&self) -> Option<Self::Value>;

    /// Stores `token`.
    fn set_token(&mut self, token: Option<Self::Value>);

    /// The token in its place, unless it is absent. Worth writing only where it saves a copy.
    fn token_mut(&mut self) -> Option<&mut Self::Value> {
        None
    }

    /// Takes the token out, unless it is absent or unset.
    fn take_token(&mut self) -> Option<Self::Value> {
        let token = self.token();
        self.set_token(None);
        token
    }
}

impl<T: TokenValue> TokenField for T {
    type Value = T;

    fn token(&self) -> Option<T> {
        (!self.is_unset()).then(|| self.clone())
    }
    fn set_token(&mut self, token: Option<T>) {
        *self = token.unwrap_or_else(T::unset);
    }
    fn token_mut(&mut self) -> Option<&mut T> {
        Some(self)
    }
    fn take_token(&mut self) -> Option<T> {
        Some(mem::replace(self, T::unset())).filter(|token| !token.is_unset())
    }
}

impl<T: TokenValue> TokenField for Option<T> {
    type Value = T;

    fn token(&self) -> Option<T> {
        self.clone().filter(|token| !token.is_unset())
    }
    fn set_token(&mut self, token: Option<T>) {
        *self = token;
    }
    fn token_mut(&mut self) -> Option<&mut T> {
        self.as_mut()
    }
    fn take_token(&mut self) -> Option<T> {
        self.take().filter(|token| !token.is_unset())
    }
}

/// That the response's token is the request's: holds for equal types only, and exists so that a mismatch is
/// reported in words.
#[diagnostic::on_unimplemented(
    message = "the response hands out a token of type `{Self}`, and `{Request}` takes one of type `{T}`",
    label = "the tokens of this response are of type `{Self}`",
    note = "give the `output_token` of the response and the `input_token` of the request one type, and the \
            response one output for each input"
)]
pub trait TokenFor<Request: ?Sized, T> {
    /// The same token, as the request's.
    fn into_token(self) -> T;

    /// The same token, as the response's.
    fn from_token(token: T) -> Self;
}

impl<Request: ?Sized, T> TokenFor<Request, T> for T {
    fn into_token(self) -> T {
        self
    }
    fn from_token(token: T) -> Self {
        token
    }
}

macro_rules! string_tokens {
    ($($string:ty),*) => {$(
        impl TokenValue for $string {
            fn unset() -> Self {
                Self::from("")
            }
            fn is_unset(&self) -> bool {
                self.is_empty()
            }
            fn to_wire(&self) -> WireValue {
                WireValue::String(self.to_string())
            }
            fn from_wire(value: WireValue) -> Result<Self, TokenError> {
                match value {
                    WireValue::String(text) => Ok(text.into()),
                    other => Err(TokenError::wrong_type("a string", &other)),
                }
            }
            fn from_text(text: &str) -> Result<Self, TokenError> {
                Ok(text.to_owned().into())
            }
        }
    )*};
}
string_tokens!(String, Box<str>, Arc<str>, Cow<'_, str>);

macro_rules! integer_tokens {
    ($($integer:ty),*) => {$(
        impl TokenValue for $integer {
            fn unset() -> Self {
                0
            }
            fn to_wire(&self) -> WireValue {
                WireValue::Number((*self).into())
            }
            fn from_wire(value: WireValue) -> Result<Self, TokenError> {
                match &value {
                    WireValue::Number(number) => number.to_string().parse().map_err(|_| {
                        TokenError::new(concat!("its number does not fit the token's type, `", stringify!($integer), "`"))
                    }),
                    other => Err(TokenError::wrong_type("an integer", other)),
                }
            }
            fn from_text(text: &str) -> Result<Self, TokenError> {
                text.parse().map_err(|_| {
                    TokenError::new(concat!("it is a text, and the token is a number, `", stringify!($integer), "`"))
                })
            }
        }
    )*};
}
integer_tokens!(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize);

/// Why a text is not a starting token of the operation. Its words never hold the token itself.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TokenError {
    message: Cow<'static, str>,
}

impl TokenError {
    /// An error that says `message`: a sentence about the starting token ("it is …"), without a full stop.
    pub fn new(message: impl Into<Cow<'static, str>>) -> Self {
        TokenError { message: message.into() }
    }

    /// The error for a value of another type than the `expected` one ("a string").
    pub fn wrong_type(expected: &str, found: &WireValue) -> Self {
        TokenError::new(format!("it holds {} where the token is {expected}", found.kind()))
    }
}

impl fmt::Display for TokenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl error::Error for TokenError {}
