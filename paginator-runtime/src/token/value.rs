//! `TokenValue`: what one token field holds.

use crate::token::{
    error::TokenError,
    text::{reader::WireReader, wire::WireValue},
};

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

    /// Whether this is not a token at all.
    fn is_unset(&self) -> bool {
        *self == Self::unset()
    }

    /// The value as it is inside a resume token.
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
        // For a list or a map, an empty one is tried first: where the type takes none, no tree is built of untrusted
        // input.
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

    /// Reads what [`list_to_wire`](Self::list_to_wire) writes.
    #[doc(hidden)]
    fn read_list(value: WireReader<'_>) -> Result<Vec<Self>, TokenError> {
        let (length, mut list) = (value.length_hint(), Vec::new());
        value.list("a list", |value| {
            list.push(Self::read(value)?);
            // Only after one was read: if that has a wrong type, the others may have it too.
            if list.len() == 1 {
                list.reserve_exact(length.saturating_sub(1));
            }
            Ok(())
        })?;
        // A vector that grew for one value has room for four.
        list.shrink_to_fit();
        Ok(list)
    }
}
