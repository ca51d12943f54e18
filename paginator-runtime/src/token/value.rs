//! `TokenValue`, what one token field holds, and `Token`, what a position holds: one of these or several.

use crate::token::{
    error::TokenError,
    text::{reader::WireReader, wire::WireValue},
};
use std::{borrow::Cow, sync::Arc};

/// One value that a token field holds. For strings, integers and what a user adds (a struct, a map).
///
/// # Example
/// ```
/// use paginator_runtime::token::{TokenError, TokenValue, WireValue};
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
    note = "use a string, an integer or an `Option` of one, or implement `TokenValue` for `{Self}`, by hand or by \
            `token_value!`"
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

    /// Reads the value back from a resume token, without a tree of it in between: for types that take thousands of
    /// values, and for those that hold others, whose `read` they call. The default calls
    /// [`from_wire`](Self::from_wire) with the tree.
    ///
    /// # Errors
    /// When the resume token holds a value of another type.
    fn read(value: WireReader<'_>) -> Result<Self, TokenError> {
        // Of a list or a map an empty one first: where the type takes none, no tree is built of what a stranger sent.
        match value.empty().map(Self::from_wire) {
            Some(Err(error)) if error.refuses(value.kind()) => Err(error),
            _ => Self::from_wire(value.value()?),
        }
    }

    /// Reads the value from the bare text of a service's token.
    ///
    /// # Errors
    /// When the token is not a text.
    fn from_text(text: &str) -> Result<Self, TokenError>;

    /// The value as a count, for tokens that are computed; `None` where it is not one.
    #[doc(hidden)]
    fn to_count(&self) -> Option<u64> {
        None
    }

    /// The value that is this count; `None` where the type does not hold it.
    #[doc(hidden)]
    fn from_count(count: u64) -> Option<Self> {
        let _ = count;
        None
    }

    /// What a list of these is inside a resume token: binary where they are bytes.
    #[doc(hidden)]
    fn list_to_wire(list: &[Self]) -> WireValue {
        WireValue::List(list.iter().map(TokenValue::to_wire).collect())
    }

    /// Reads what [`list_to_wire`](Self::list_to_wire) says.
    #[doc(hidden)]
    fn read_list(value: WireReader<'_>) -> Result<Vec<Self>, TokenError> {
        let (length, mut list) = (value.length_hint(), Vec::new());
        value.list("a list", |value| {
            list.push(Self::read(value)?);
            // Not before one was read: all others may be of a wrong type like it.
            if list.len() == 1 {
                list.reserve_exact(length.saturating_sub(1));
            }
            Ok(())
        })?;
        // A list of one has room for four.
        list.shrink_to_fit();
        Ok(list)
    }
}

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
    /// How many names of the request it has.
    #[doc(hidden)]
    const COUNT: usize = 1;

    /// Keys of its own that may follow the request's names in a resume token.
    #[doc(hidden)]
    const FURTHER_KEYS: &'static [&'static str] = &[];

    /// Whether this is no token at all: nothing leads on from here.
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

    /// Whether every page before it held just the page size that was asked for, as far as the token knows.
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

    /// The same, before anything was built of the values.
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
                Self::read(value.into())
            }
            fn read(value: WireReader<'_>) -> Result<Self, TokenError> {
                value.string("a string").map(Into::into)
            }
            fn from_text(text: &str) -> Result<Self, TokenError> {
                Ok(text.to_owned().into())
            }
        }
    )*};
}
string_tokens!(String, Box<str>, Arc<str>, Cow<'_, str>);

/// What integers have in common; what a list of them is, in braces.
macro_rules! integer_tokens {
    ([$($integer:ty),*] $list:tt) => {$(integer_tokens!(@ $integer, $list);)*};
    (@ $integer:ty, { $($list:item)* }) => {
        impl TokenValue for $integer {
            fn unset() -> Self {
                0
            }
            fn to_count(&self) -> Option<u64> {
                (*self).try_into().ok()
            }
            fn from_count(count: u64) -> Option<Self> {
                count.try_into().ok()
            }
            fn to_wire(&self) -> WireValue {
                WireValue::Number((*self).into())
            }
            fn from_wire(value: WireValue) -> Result<Self, TokenError> {
                Self::read(value.into())
            }
            fn read(value: WireReader<'_>) -> Result<Self, TokenError> {
                let number = value.number("an integer")?;
                number.as_i128().and_then(|number| number.try_into().ok()).ok_or_else(|| {
                    TokenError::new(concat!("its number does not fit the token's type, `", stringify!($integer), "`"))
                })
            }
            // White space around a number says nothing, and a service's number is no text.
            fn from_text(text: &str) -> Result<Self, TokenError> {
                text.trim().parse().map_err(|_| {
                    TokenError::new(concat!("it is a text, and the token is a number, `", stringify!($integer), "`"))
                })
            }
            $($list)*
        }
    };
}
integer_tokens!([i8, i16, i32, i64, isize, u16, u32, u64, usize] {});
integer_tokens!([u8] {
    fn list_to_wire(list: &[Self]) -> WireValue {
        WireValue::Bytes(list.to_vec())
    }
    fn read_list(value: WireReader<'_>) -> Result<Vec<Self>, TokenError> {
        value.bytes("binary")
    }
});

/// Unset is `false`, as Python has it.
impl TokenValue for bool {
    fn unset() -> Self {
        false
    }
    fn to_wire(&self) -> WireValue {
        WireValue::Bool(*self)
    }
    fn from_wire(value: WireValue) -> Result<Self, TokenError> {
        Self::read(value.into())
    }
    fn read(value: WireReader<'_>) -> Result<Self, TokenError> {
        value.boolean("a boolean")
    }
    fn from_text(_: &str) -> Result<Self, TokenError> {
        Err(TokenError::new("it is a text, and the token is a boolean"))
    }
}

/// A list of tokens; `Vec<u8>` is binary, base64 inside the text of a token.
impl<V: TokenValue> TokenValue for Vec<V> {
    fn unset() -> Self {
        Vec::new()
    }
    fn is_unset(&self) -> bool {
        self.is_empty()
    }
    fn to_wire(&self) -> WireValue {
        V::list_to_wire(self)
    }
    fn from_wire(value: WireValue) -> Result<Self, TokenError> {
        Self::read(value.into())
    }
    fn read(value: WireReader<'_>) -> Result<Self, TokenError> {
        V::read_list(value)
    }
    fn from_text(_: &str) -> Result<Self, TokenError> {
        Err(TokenError::new("it is a text, and the token is none"))
    }
}

/// What is in it, for types that hold themselves.
impl<V: TokenValue> TokenValue for Box<V> {
    fn unset() -> Self {
        Box::new(V::unset())
    }
    fn is_unset(&self) -> bool {
        TokenValue::is_unset(&**self)
    }
    fn to_wire(&self) -> WireValue {
        TokenValue::to_wire(&**self)
    }
    fn from_wire(value: WireValue) -> Result<Self, TokenError> {
        <V as TokenValue>::from_wire(value).map(Box::new)
    }
    fn read(value: WireReader<'_>) -> Result<Self, TokenError> {
        <V as TokenValue>::read(value).map(Box::new)
    }
    fn from_text(text: &str) -> Result<Self, TokenError> {
        V::from_text(text).map(Box::new)
    }
}
