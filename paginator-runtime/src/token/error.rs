//! `TokenError`: why a text is not a starting token.

use crate::token::text::wire::{Kind, WireValue};
use std::{borrow::Cow, error, fmt};

/// Why a text is not a starting token of the operation. Its message never contains the token itself.
#[derive(Clone, Debug)]
pub struct TokenError {
    message: Cow<'static, str>,
    /// What was found, where that was of the wrong type.
    found: Option<Kind>,
}

/// Two are equal if their messages are.
impl PartialEq for TokenError {
    fn eq(&self, other: &Self) -> bool {
        self.message == other.message
    }
}

impl Eq for TokenError {}

impl TokenError {
    /// An error that says `message`: a sentence about the starting token ("it is …"), without a full stop.
    pub fn new(message: impl Into<Cow<'static, str>>) -> Self {
        TokenError { message: message.into(), found: None }
    }

    /// The error for a value of another type than the `expected` one ("a string").
    pub fn wrong_type(expected: &str, found: &WireValue) -> Self {
        TokenError::wrong_kind(expected, found.kind())
    }

    pub(crate) fn wrong_kind(expected: &str, found: Kind) -> Self {
        let message = format!("it holds {found} where the token is {expected}").into();
        TokenError { message, found: Some(found) }
    }

    /// Whether it says that a value of this kind is of the wrong type.
    pub(crate) fn refuses(&self, kind: Kind) -> bool {
        self.found == Some(kind)
    }
}

impl fmt::Display for TokenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl error::Error for TokenError {}
