//! `Header`: a field that is read from a header of the response.

use super::{count::CountField, link};
use crate::token::TokenValue;
use std::{fmt, str::FromStr};

/// What a header of the response says, on a field that the body does not have: mark it `#[serde(skip)]`. It is *not
/// read* at first; [`read_headers`](crate::PaginatedResponse::read_headers) reads it. A walk that is given a response
/// with a header not read ends in [`WalkError::HeadersNotRead`](crate::WalkError::HeadersNotRead).
///
/// # Example
/// ```
/// use paginator_runtime::field::Header;
///
/// let mut total = Header::<u64>::default();
/// assert!(total.get().is_none() && !total.is_read());
/// total = Header::from(Some(120));
/// assert_eq!(total.get(), Some(&120));
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Header<T>(State<T>);

#[derive(Clone, PartialEq, Eq)]
enum State<T> {
    NotRead,
    /// The header was there, and `T` cannot hold its value.
    Unreadable,
    Read(Option<T>),
}

impl<T> Header<T> {
    /// The value; `None` where the response has no such header, or it was not read.
    pub fn get(&self) -> Option<&T> {
        match &self.0 {
            State::Read(value) => value.as_ref(),
            State::NotRead | State::Unreadable => None,
        }
    }

    /// Whether the header was looked for, and was absent or had a value of type `T`.
    pub fn is_read(&self) -> bool {
        matches!(self.0, State::Read(_))
    }

    /// Forgets the value; the header counts as read and absent.
    pub fn clear(&mut self) {
        self.0 = State::Read(None);
    }
}

impl<T: FromStr> Header<T> {
    /// Reads the first of the header's values, without white space around it. An empty one counts as absent.
    pub fn read(&mut self, values: Vec<String>) {
        let text = values.first().map_or("", |value| value.trim());
        self.0 = match text {
            "" => State::Read(None),
            text => text.parse().map_or(State::Unreadable, |value| State::Read(Some(value))),
        };
    }
}

impl Header<String> {
    /// Reads the target of the link with the relation `relation` from the values of `Link` headers, by RFC 8288.
    pub fn read_link(&mut self, values: Vec<String>, relation: &str) {
        self.0 = State::Read(link::target(&values, relation));
    }
}

/// A field that carries a token and is read from a header.
///
/// # Example
/// ```
/// use paginator_runtime::field::{Header, HeaderToken};
///
/// let mut next = Header::<String>::default();
/// HeaderToken::read(&mut next, vec!["page-2".to_owned()]);
/// assert_eq!(HeaderToken::token(&next).as_deref(), Some("page-2"));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not read from a header",
    label = "not a token in a `Header`",
    note = "use `field::Header<String>`, or another token that is parsed from a text, and `#[serde(skip)]`"
)]
pub trait HeaderToken {
    /// The token inside.
    type Value: TokenValue;

    /// Whether the header was looked for, and its value is a token or absent.
    fn is_read(&self) -> bool;

    /// Reads the first of the header's values.
    fn read(&mut self, values: Vec<String>);

    /// The token, unless it is absent or unset.
    fn token(&self) -> Option<Self::Value>;

    /// Stores `token`.
    fn set_token(&mut self, token: Option<Self::Value>);
}

impl<T: TokenValue + FromStr> HeaderToken for Header<T> {
    type Value = T;

    fn is_read(&self) -> bool {
        Header::is_read(self)
    }
    fn read(&mut self, values: Vec<String>) {
        Header::read(self, values);
    }
    fn token(&self) -> Option<T> {
        self.get().filter(|token| !token.is_unset()).cloned()
    }
    fn set_token(&mut self, token: Option<T>) {
        *self = Header::from(token);
    }
}

/// A field that counts and is read from a header.
///
/// # Example
/// ```
/// use paginator_runtime::field::{Header, HeaderCount};
///
/// let mut total = Header::<u32>::default();
/// HeaderCount::read(&mut total, vec!["120".to_owned()]);
/// assert_eq!(HeaderCount::count(&total), Some(120));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a count in a header",
    label = "not an integer in a `Header`",
    note = "use `field::Header<u64>`, or one of another integer, and `#[serde(skip)]`"
)]
pub trait HeaderCount {
    /// Whether the header was looked for, and its value is an integer or absent.
    fn is_read(&self) -> bool;

    /// Reads the first of the header's values.
    fn read(&mut self, values: Vec<String>);

    /// The count; `None` when it is absent, or negative.
    fn count(&self) -> Option<u64>;
}

impl<T: CountField<Value = T> + FromStr> HeaderCount for Header<T> {
    fn is_read(&self) -> bool {
        Header::is_read(self)
    }
    fn read(&mut self, values: Vec<String>) {
        Header::read(self, values);
    }
    fn count(&self) -> Option<u64> {
        self.get().and_then(CountField::count)
    }
}

impl<T> Default for Header<T> {
    fn default() -> Self {
        Header(State::NotRead)
    }
}

/// A header as it was read, for tests.
impl<T> From<Option<T>> for Header<T> {
    fn from(value: Option<T>) -> Self {
        Header(State::Read(value))
    }
}

/// Does not show the value: it may be a token.
impl<T> fmt::Debug for Header<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0 {
            State::NotRead => "Header(not read)",
            State::Unreadable => "Header(unreadable)",
            State::Read(None) => "Header(absent)",
            State::Read(Some(_)) => "Header(..)",
        })
    }
}
