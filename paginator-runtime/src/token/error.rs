//! `TokenError`: why a text is not a starting token.

use crate::token::text::wire::WireValue;
use std::{borrow::Cow, error, fmt};

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
