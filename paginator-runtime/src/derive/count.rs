//! How generated code reads and writes the field of a computed token.
#![allow(missing_docs, reason = "hidden: only generated code names it")]

use crate::{
    operation::field::CountField,
    token::{PageNumber, Token, TokenValue, With},
};

/// The offset in a field; none where it is absent, 0 or the first one.
pub fn offset_in<F: CountField>(field: Option<&F>, first: u64) -> Option<F::Value> {
    let offset = field?.integer()?;
    let is_first = TokenValue::to_count(&offset).is_some_and(|offset| offset == 0 || offset == first);
    (!is_first).then_some(offset)
}

/// The page number in a field, of pages of the size that the request asks for; none where it is absent, 0 or the
/// first one. `page_size` is `None` for an operation that has none.
pub fn page_number_in<F: CountField>(
    field: Option<&F>,
    first: u64,
    page_size: Option<Option<i64>>,
) -> Option<PageNumber> {
    // A negative one is kept as one that no field holds, for `locate` to refuse.
    let number = TokenValue::to_count(&offset_in(field, first)?).unwrap_or(u64::MAX);
    let size = page_size.flatten().and_then(|size| size.try_into().ok());
    Some(PageNumber { number, page_size: size, exact: page_size.is_none() })
}

/// Stores the offset or page number of a token; the first page's where there is none.
pub fn set_count<F: CountField>(field: &mut F, token: Option<&impl Token>, first: u64) {
    match token.and_then(Token::to_count) {
        Some(count) => field.set_count(count),
        None => field.reset(first),
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
