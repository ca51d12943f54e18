//! Tokens of the standard library's types: strings, integers, `bool`, lists.

use crate::token::{
    error::TokenError,
    text::{reader::WireReader, wire::WireValue},
    value::TokenValue,
};
use std::{borrow::Cow, sync::Arc};

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

/// What integers have in common; in braces, what a list of them is.
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
            // White space around a number means nothing: a service's number is not a text.
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
        Err(TokenError::new("it is a text, and the operation's token is not"))
    }
}

/// The value inside, for recursive types.
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
