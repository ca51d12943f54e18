//! `Position`: where a walk is, as a typed value.

use crate::{
    operation::PaginatedRequest,
    token::{Token, TokenError, resume::ResumeToken, text::codec},
};
use std::fmt;

/// Where a walk is: everything before it was delivered, everything after it was not.
///
/// A position holds as long as the service returns the same page for the same token: where the collection
/// changes in between, a position in the middle of a page shifts with it.
///
/// It counts primary items. Whether a page was given out with its further lists and none of its items, only the text
/// says ([`Items::resume_token`](crate::Items::resume_token) and so on): from a typed position those lists come again.
///
/// # Example
/// ```
/// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
/// # use numbers::*;
/// use paginator_runtime::Position;
///
/// let position = Position::At { token: Some("2".to_owned()), skip: 1 };
/// let text = position.resume_token::<ListNumbersRequest>().unwrap();
/// assert_eq!(Position::parse::<ListNumbersRequest>(&text), Ok(position));
/// ```
#[derive(Clone, PartialEq, Eq)]
pub enum Position<T> {
    /// On a page.
    At {
        /// The token that the page is requested with; `None` for the first page.
        token: Option<T>,
        /// How many of the page's primary items come before the position.
        skip: usize,
    },
    /// After the last item.
    Done,
}

impl<T: Token> Position<T> {
    /// The position as text; `None` when there is nothing left to resume.
    ///
    /// The request's type says how the operation's tokens are named.
    pub fn resume_token<R: PaginatedRequest<Token = T>>(&self) -> Option<ResumeToken> {
        self.encode(R::TOKEN_NAMES, false)
    }

    /// Reads a position of the operation of `R` from a text: a resume token of ours or botocore's, the old
    /// `token___amount` form, or a token that the service handed out.
    ///
    /// # Errors
    /// When the text cannot be a token of that operation, or its amount is not a number of items.
    pub fn parse<R: PaginatedRequest<Token = T>>(text: &ResumeToken) -> Result<Self, TokenError> {
        let (token, amount) = codec::decode(text.as_str(), R::TOKEN_NAMES)?;
        Ok(Position::At { token, skip: amount.unwrap_or(0) })
    }

    /// The text, under the given wire names. botocore writes the amount whenever the page was given out in part
    /// before, even if it is 0; `begun` says so.
    pub(crate) fn encode(&self, names: &[&str], begun: bool) -> Option<ResumeToken> {
        match self {
            Position::At { token, skip } => {
                Some(codec::encode(token.as_ref(), (begun || *skip > 0).then_some(*skip), names))
            }
            Position::Done => None,
        }
    }
}

/// Does not show the token: it may hold what the service considers secret.
impl<T> fmt::Debug for Position<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Position::At { token: Some(_), skip } => write!(f, "At {{ token: Some(..), skip: {skip} }}"),
            Position::At { token: None, skip } => write!(f, "At {{ token: None, skip: {skip} }}"),
            Position::Done => f.write_str("Done"),
        }
    }
}
