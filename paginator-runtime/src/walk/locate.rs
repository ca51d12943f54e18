//! Where a place in a collection lies for a request: rules 20 and 22. The derived `locate` calls these.

use crate::{
    operation::{PaginatedRequest, Paging, Step},
    token::{PageNumber, Token, TokenError, TokenValue},
};

/// Rule 22: an offset that counts items is the exact item, so nothing is to be dropped from its page. Where the field
/// cannot hold that offset, the page and the amount say the same.
pub fn locate_offset<R, T>(token: Option<T>, skip: usize) -> Result<(Option<T>, usize), TokenError>
where
    R: PaginatedRequest,
    T: TokenValue,
{
    let Paging::Offset { first, step } = R::PAGING else { return Ok((token, skip)) };
    let offset = match &token {
        Some(token) => TokenValue::to_count(token).filter(|offset| *offset >= first).ok_or_else(|| {
            TokenError::new(format!("it is no offset of this operation, whose first one is {first}"))
        })?,
        None => first,
    };
    let exact = || u64::try_from(skip).ok().and_then(|skip| offset.checked_add(skip)).and_then(T::from_count);
    match (step, exact()) {
        (Step::Items, Some(exact)) if skip > 0 => Ok((Some(exact), 0)),
        _ => Ok((token, skip)),
    }
}

/// Rule 20: the page of the request's own page size that holds the start of the page at `token`, and how far into it
/// that start plus `skip` is; the token with its own size where that has to stay.
///
/// `T` is the field's type. `has_page_size`: the operation has one.
///
/// # Errors
/// When the token is of another page size and where it begins is not known, or of one that no request can ask for.
pub fn locate_page_number<R, T>(
    request: &R,
    token: Option<PageNumber>,
    skip: usize,
    has_page_size: bool,
) -> Result<(Option<PageNumber>, usize), TokenError>
where
    R: PaginatedRequest,
    T: TokenValue,
{
    let (Some(at), Paging::PageNumber { first }) = (token, R::PAGING) else { return Ok((token, skip)) };
    if at.number < first || T::from_count(at.number).is_none() {
        return Err(TokenError::new(format!(
            "it is no page number of this operation, whose first one is {first}"
        )));
    }
    if at.page_size == Some(0) {
        return Err(TokenError::new("its `page_size` is 0; it is 1 or more"));
    }
    if !has_page_size {
        return match at.page_size {
            Some(_) => Err(TokenError::new("it has a `page_size`, and the operation has none")),
            None => Ok((token, skip)),
        };
    }
    let asked = request.page_size().and_then(|size| u64::try_from(size).ok());
    if at.page_size.is_some_and(|size| Some(size) != asked && !can_be_asked(request, size)) {
        return Err(TokenError::new("its `page_size` is larger than the request's field holds"));
    }
    // The first page begins at the first item whatever the size.
    let with = |page_size| Ok((Some(PageNumber { page_size, exact: at.number == first, ..at }), skip));
    match (at.page_size, asked) {
        // A bare number counts pages of the size that is set.
        (None, asked) if at.exact => with(asked),
        (None, None) => with(None),
        (Some(_), None) => Ok((token, skip)),
        (Some(own), Some(asked)) if own == asked => Ok((token, skip)),
        (Some(own), Some(asked)) if at.exact => {
            // The service may not give that many, and then it is not known where its pages begin. It did give pages of
            // the token's size.
            let may_be_capped =
                || R::MAX_PAGE_SIZE.and_then(|max| u64::try_from(max).ok()).is_none_or(|max| asked > max);
            if asked > own && may_be_capped() {
                return Ok((token, skip));
            }
            jump(at, first, own, asked, skip)
        }
        _ => Err(TokenError::new(
            "it is of another page size than the one that is set, and where its page begins is not known; leave the \
             page size out to go on with the token's",
        )),
    }
}

/// Whether the request's field holds this page size.
fn can_be_asked(request: &impl PaginatedRequest, size: u64) -> bool {
    i64::try_from(size).is_ok_and(|size| request.clone().set_page_size(size).is_ok())
}

/// The start of the page at `at` under another page size.
fn jump(
    at: PageNumber,
    first: u64,
    own: u64,
    asked: u64,
    skip: usize,
) -> Result<(Option<PageNumber>, usize), TokenError> {
    let place = || {
        let before = at.number.checked_sub(first)?.checked_mul(own)?;
        let number = first.checked_add(before.checked_div(asked)?)?;
        let inside = usize::try_from(before.checked_rem(asked)?).ok()?;
        Some((PageNumber { number, page_size: Some(asked), exact: true }, skip.checked_add(inside)?))
    };
    let (token, skip) = place().ok_or_else(|| TokenError::new("its page lies beyond what can be counted"))?;
    Ok((Some(token), skip))
}

/// Whether tokens are exact items: then no position is inside a page.
pub(super) fn counts_items<R: PaginatedRequest>() -> bool {
    matches!(R::PAGING, Paging::Offset { step: Step::Items, .. })
}

/// The number of items before the page at `token`, by the kind of the tokens; `received` where they do not say it.
pub(super) fn before<R: PaginatedRequest>(
    token: Option<&R::Token>,
    page_size: Option<u64>,
    received: Option<u64>,
) -> Option<u64> {
    let count = |first: u64| {
        token.filter(|token| !token.is_unset()).map_or(Some(first), Token::to_count)?.checked_sub(first)
    };
    match R::PAGING {
        Paging::HandedOut => received,
        Paging::Offset { first, .. } => count(first),
        Paging::PageNumber { first } => count(first)?.checked_mul(page_size?),
    }
}
