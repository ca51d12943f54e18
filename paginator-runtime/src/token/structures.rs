//! `token_value!`: structures and tagged enums as tokens.

// The names that the macro uses.
#[doc(hidden)]
pub use crate::token::{
    error::TokenError,
    text::{reader::WireReader, wire::WireValue},
    value::TokenValue,
};

/// Implements [`TokenValue`](crate::token::TokenValue) for a structure of optional members, or for an enum with one
/// value in each variant, so that it can be part of a token: a map of wire names to values, in the order written here,
/// without the members that are absent. That is how boto3 represents structures and tagged unions.
///
/// Each value is a `TokenValue` itself: a text, an integer, `bool`, `Vec<u8>` (binary), a list or map of these, or a
/// type of its own. A member that is not named is refused when a token is read; every member and every variant has to
/// be.
///
/// # Example
/// ```
/// use paginator_runtime::token::{self, TokenValue, WireValue};
///
/// #[derive(Clone, PartialEq)]
/// struct Cursor {
///     id: Option<String>,
///     seal: Option<Vec<u8>>,
///     kind: Option<Kind>,
/// }
/// token::token_value! { struct Cursor { "Id" => id, "Seal" => seal, "Kind" => kind } }
///
/// #[derive(Clone, PartialEq)]
/// enum Kind {
///     Row(u64),
///     Rows(Vec<u64>),
/// }
/// token::token_value! { enum Kind { "row" => Row, "rows" => Rows } }
///
/// let cursor = Cursor { id: Some("a".to_owned()), seal: None, kind: Some(Kind::Rows(vec![1, 2])) };
/// assert!(Cursor::from_wire(cursor.to_wire())? == cursor);
/// assert!(Cursor::from_wire(WireValue::Map(vec![])).is_ok_and(|cursor| cursor.is_unset()));
/// # Ok::<(), token::TokenError>(())
/// ```
// At the root only under a hidden name: macros that other crates use are always there.
#[doc(hidden)]
#[macro_export]
macro_rules! __token_value {
    (struct $name:ident { $($key:literal => $field:ident),+ $(,)? }) => {
        impl $crate::token::structures::TokenValue for $name {
            fn unset() -> Self {
                $name { $($field: ::core::option::Option::None),+ }
            }
            fn is_unset(&self) -> bool {
                true $(&& self.$field.is_none())+
            }
            fn to_wire(&self) -> $crate::token::structures::WireValue {
                let mut map = ::std::vec::Vec::new();
                $(if let ::core::option::Option::Some(value) = &self.$field {
                    map.push((::std::string::String::from($key), $crate::token::structures::TokenValue::to_wire(value)));
                })+
                $crate::token::structures::WireValue::Map(map)
            }
            fn from_wire(
                value: $crate::token::structures::WireValue,
            ) -> ::core::result::Result<Self, $crate::token::structures::TokenError> {
                <Self as $crate::token::structures::TokenValue>::read(::core::convert::From::from(value))
            }
            fn read(
                value: $crate::token::structures::WireReader<'_>,
            ) -> ::core::result::Result<Self, $crate::token::structures::TokenError> {
                let mut read = <Self as $crate::token::structures::TokenValue>::unset();
                value.map(::core::concat!("a map, `", ::core::stringify!($name), "`"), |key, value| {
                    match key.as_str() {
                        // boto3 writes null for an absent value.
                        _ if value.is_null() => {}
                        $($key => {
                            read.$field =
                                ::core::option::Option::Some($crate::token::structures::TokenValue::read(value)?);
                        })+
                        _ => return ::core::result::Result::Err($crate::token::structures::unknown(::core::stringify!($name))),
                    }
                    ::core::result::Result::Ok(())
                })?;
                ::core::result::Result::Ok(read)
            }
            fn from_text(_: &str) -> ::core::result::Result<Self, $crate::token::structures::TokenError> {
                ::core::result::Result::Err($crate::token::structures::text(::core::stringify!($name)))
            }
        }
    };
    (enum $name:ident { $first_key:literal => $first:ident $(, $key:literal => $variant:ident)* $(,)? }) => {
        impl $crate::token::structures::TokenValue for $name {
            fn unset() -> Self {
                $name::$first($crate::token::structures::TokenValue::unset())
            }
            /// The token that this is part of can be unset; this cannot.
            fn is_unset(&self) -> bool {
                false
            }
            fn to_wire(&self) -> $crate::token::structures::WireValue {
                let (key, value) = match self {
                    $name::$first(value) => ($first_key, $crate::token::structures::TokenValue::to_wire(value)),
                    $($name::$variant(value) => ($key, $crate::token::structures::TokenValue::to_wire(value)),)*
                };
                $crate::token::structures::WireValue::Map(::std::vec![(::std::string::String::from(key), value)])
            }
            fn from_wire(
                value: $crate::token::structures::WireValue,
            ) -> ::core::result::Result<Self, $crate::token::structures::TokenError> {
                <Self as $crate::token::structures::TokenValue>::read(::core::convert::From::from(value))
            }
            fn read(
                value: $crate::token::structures::WireReader<'_>,
            ) -> ::core::result::Result<Self, $crate::token::structures::TokenError> {
                let mut members = 0_usize;
                let mut read = ::core::option::Option::None;
                value.map(::core::concat!("a map, `", ::core::stringify!($name), "`"), |key, value| {
                    members += 1;
                    read = ::core::option::Option::Some(match key.as_str() {
                        $first_key => $name::$first($crate::token::structures::TokenValue::read(value)?),
                        $($key => $name::$variant($crate::token::structures::TokenValue::read(value)?),)*
                        _ => return ::core::result::Result::Err($crate::token::structures::unknown(::core::stringify!($name))),
                    });
                    ::core::result::Result::Ok(())
                })?;
                match read {
                    ::core::option::Option::Some(read) if members == 1 => ::core::result::Result::Ok(read),
                    _ => ::core::result::Result::Err($crate::token::structures::not_one(::core::stringify!($name))),
                }
            }
            fn from_text(_: &str) -> ::core::result::Result<Self, $crate::token::structures::TokenError> {
                ::core::result::Result::Err($crate::token::structures::text(::core::stringify!($name)))
            }
        }
    };
}
#[doc(inline)]
pub use __token_value as token_value;

/// For a member that the type does not have.
#[doc(hidden)]
pub fn unknown(name: &str) -> TokenError {
    TokenError::new(format!("it holds a map that is no `{name}`: it has a member of another name"))
}

/// For an enum with no member, or with several.
#[doc(hidden)]
pub fn not_one(name: &str) -> TokenError {
    TokenError::new(format!("it holds a map that is no `{name}`, which has one member"))
}

/// For a bare text.
#[doc(hidden)]
pub fn text(name: &str) -> TokenError {
    TokenError::new(format!("it is a text, and the token is a map, `{name}`"))
}
