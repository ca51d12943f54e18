//! How generated code reads and writes the field of a computed token.
#![allow(missing_docs, reason = "hidden: only generated code names it")]

use crate::{
    operation::{PaginatedRequest, field::CountField},
    token::{PageNumber, Token, TokenError, TokenValue, With},
};

/// The offset in a field; none where it is absent, 0 or the first one.
pub fn offset_in<F: CountField>(field: Option<&F>, first: u64) -> Option<F::Value> {
    let offset = field?.integer()?;
    let is_first = TokenValue::to_count(&offset).is_some_and(|offset| offset == 0 || offset == first);
    (!is_first).then_some(offset)
}

/// The page number in a field, of pages of the size that the request asks for; none where it is absent, 0 or the
/// first one. `page_size` is `None` for an operation that has none.
pub fn page_number_in<F: CountField<Value = T>, T: TokenValue>(
    field: Option<&F>,
    first: u64,
    page_size: Option<Option<i64>>,
) -> Option<PageNumber> {
    // A negative one is kept as one that no field holds, for `locate` to refuse.
    let number = TokenValue::to_count(&offset_in(field, first)?).unwrap_or(u64::MAX);
    let size = page_size.flatten().and_then(|size| size.try_into().ok());
    Some(PageNumber { number, page_size: size, exact: page_size.is_none() })
}

/// The number of the page that a request asks for; none for the first one.
pub fn number_in<F: CountField>(field: Option<&F>, first: u64) -> Option<u64> {
    offset_in(field, first).and_then(|number| TokenValue::to_count(&number))
}

/// The offset or page number of a token.
pub fn count_of(token: &impl Token) -> Option<u64> {
    token.to_count()
}

/// Stores the page size of a token, for pages of which its number counts. That the field holds it was asked by
/// `locate`.
pub fn set_page_size_of<R: PaginatedRequest>(request: &mut R, token: Option<&PageNumber>) {
    let size = token.and_then(|token| token.page_size).and_then(|size| size.try_into().ok());
    if let Some(size) = size {
        let _ = request.set_page_size(size);
    }
}

/// A token and what goes along with it, as one.
pub fn join<T, C>(token: Option<T>, carried: Option<C>) -> Option<With<T, C>> {
    (token.is_some() || carried.is_some()).then_some(With { token, carried })
}

/// A token and what goes along with it, each by itself.
pub fn part<T, C>(joined: Option<With<T, C>>) -> (Option<T>, Option<C>) {
    joined.map_or((None, None), |With { token, carried }| (token, carried))
}

/// Locates the token of one that something goes along with.
pub fn locate_main<T, C>(
    joined: Option<With<T, C>>,
    skip: usize,
    locate: impl FnOnce(Option<T>, usize) -> Result<(Option<T>, usize), TokenError>,
) -> Result<(Option<With<T, C>>, usize), TokenError> {
    let (token, carried) = part(joined);
    let (token, skip) = locate(token, skip)?;
    Ok((join(token, carried), skip))
}

/// Checks the token of one that something goes along with.
pub fn check_main<T, C>(
    joined: With<T, C>,
    check: impl FnOnce(T) -> Result<T, TokenError>,
) -> Result<With<T, C>, TokenError> {
    let With { token, carried } = joined;
    Ok(With { token: token.map(check).transpose()?, carried })
}
