//! How generated code reads and writes the field of a computed token.
#![allow(missing_docs, reason = "hidden: only generated code names it")]

use crate::{
    operation::PaginatedRequest,
    token::{PageNumber, Token, TokenValue},
};

/// The offset in a field; none where it is absent, 0 or the first one.
pub fn offset_of<T: TokenValue>(integer: Option<T>, first: u64) -> Option<T> {
    let is_first = |offset: &T| offset.to_count().is_some_and(|offset| offset == 0 || offset == first);
    integer.filter(|offset| !is_first(offset))
}

/// The page number in a field, of pages of the size that the request asks for; none where it is absent, 0 or the
/// first one. `page_size` is `None` for an operation that has none.
pub fn page_number_of<T: TokenValue>(
    integer: Option<T>,
    first: u64,
    page_size: Option<Option<i64>>,
) -> Option<PageNumber> {
    // A negative one becomes one that no field holds, for `locate` to refuse.
    let number = offset_of(integer, first)?.to_count().unwrap_or(u64::MAX);
    let size = page_size.flatten().and_then(|size| size.try_into().ok());
    Some(PageNumber { number, page_size: size, exact: page_size.is_none() })
}

/// The number of the page that a request asks for; none for the first one.
pub fn number_of<T: TokenValue>(integer: Option<T>, first: u64) -> Option<u64> {
    offset_of(integer, first)?.to_count()
}

/// The offset or page number of a token.
pub fn count_of(token: &impl Token) -> Option<u64> {
    token.to_count()
}

/// Stores the page size of a token, in which its number counts the pages. `locate` has checked that the field holds it.
pub fn set_page_size_of<R: PaginatedRequest>(request: &mut R, token: Option<&PageNumber>) {
    let size = token.and_then(|token| token.page_size).and_then(|size| size.try_into().ok());
    if let Some(size) = size {
        let _ = request.set_page_size(size);
    }
}
