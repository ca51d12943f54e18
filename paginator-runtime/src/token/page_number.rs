//! `PageNumber`: the token of an operation that counts its pages.

use crate::token::{
    error::TokenError,
    held::{Token, sealed},
    text::wire::WireValue,
    value::TokenValue,
};

/// The token of an operation whose request has a page number: which page, and of what size.
///
/// In a resume token it is `{"page": 3, "page_size": 50}`, with the request's own name for the page number. The text
/// keeps the page size, since page 3 is a different place where pages have another size.
///
/// # Example
/// ```
/// use paginator_runtime::token::PageNumber;
///
/// let third = PageNumber { number: 3, page_size: Some(50), exact: true };
/// assert_eq!(third.page_size, Some(50));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PageNumber {
    /// The number, as it is sent.
    pub number: u64,
    /// The page size that was asked for; `None` where none was, or the operation has none.
    pub page_size: Option<u64>,
    /// Whether every page before this one held exactly [`page_size`](Self::page_size) items, so that the same place can
    /// be computed for another page size.
    pub exact: bool,
}

impl sealed::Sealed for PageNumber {}

impl Token for PageNumber {
    const FURTHER_KEYS: &'static [&'static str] = &["page_size", "exact"];

    fn is_unset(&self) -> bool {
        false
    }
    fn is_same_page(&self, other: &Self) -> bool {
        self.number == other.number
    }
    fn is_same_request(&self, other: &Self) -> bool {
        (self.number, self.page_size) == (other.number, other.page_size)
    }
    fn to_count(&self) -> Option<u64> {
        Some(self.number)
    }
    fn is_exact(&self) -> bool {
        self.exact
    }
    fn to_wire(&self) -> Vec<WireValue> {
        let page_size = self.page_size.map_or(WireValue::Null, |size| TokenValue::to_wire(&size));
        let exact = if self.exact { WireValue::Null } else { WireValue::Bool(false) };
        vec![TokenValue::to_wire(&self.number), page_size, exact]
    }
    fn from_wire(values: Vec<WireValue>) -> Result<Option<Self>, TokenError> {
        let mut values = values.into_iter();
        let mut number =
            || values.next().filter(|value| *value != WireValue::Null).map(<u64 as TokenValue>::from_wire);
        let (page, page_size) = (number().transpose()?, number().transpose()?);
        let exact = match values.next() {
            None | Some(WireValue::Null) => true,
            Some(WireValue::Bool(exact)) => exact,
            Some(other) => return Err(TokenError::wrong_type("a page number with a flag, `exact`", &other)),
        };
        Ok(page.map(|number| PageNumber { number, page_size, exact }))
    }
    /// A bare number from elsewhere: the walk says which size its pages have.
    fn from_texts(texts: &[Option<&str>]) -> Result<Option<Self>, TokenError> {
        let number = texts.first().copied().flatten().map(<u64 as TokenValue>::from_text).transpose()?;
        Ok(number.map(|number| PageNumber { number, page_size: None, exact: true }))
    }
}
