//! Where a plain walk begins (rules 3, 9, 10, 11, 20 and 22), and which settings it refuses.

use super::{stands, text};
use crate::{
    legible::{Counted, Legible},
    plan::{Plan, Start},
};
use paginator_runtime::{
    PaginatedResponse, Position,
    operation::{Paging, SettingsError, Step},
    token::{Token, TokenError},
};

pub(super) struct Begins<T> {
    pub(super) token: Option<T>,
    pub(super) skip: usize,
    /// See the field of [`Plain`](super::Plain).
    pub(super) last_of_first: Option<usize>,
    pub(super) begun: bool,
    pub(super) done: bool,
}

/// Refuses limits and page sizes that are out of range, and sets the page size.
pub(super) fn check<R: Legible>(plan: &Plan<R>, request: &mut R, broken: u8) -> Result<(), SettingsError> {
    if let Some(given) = plan.max_items.filter(|items| *items < 0) {
        return Err(SettingsError::MaxItems { given });
    }
    if let Some(size) = plan.page_size {
        request.set_page_size(size)?;
    }
    let (min, max) = (R::MIN_PAGE_SIZE.unwrap_or(1), R::MAX_PAGE_SIZE);
    let size = plan.page_size.or_else(|| request.page_size());
    let steps = matches!(R::PAGING, Paging::Offset { step: Step::PageSize, .. });
    if steps && !R::Response::STATES_PAGE_SIZE && (size.is_none() || max.is_none()) {
        return Err(SettingsError::UnknownPageSize);
    }
    match size {
        Some(given) if broken != 10 && (given < min || max.is_some_and(|max| given > max)) => {
            Err(SettingsError::PageSize { given, min, max })
        }
        _ => Ok(()),
    }
}

/// Reads where to begin.
pub(super) fn begins<R: Legible>(
    plan: &Plan<R>,
    request: &mut R,
    broken: u8,
) -> Result<Begins<R::Token>, SettingsError> {
    let refused = |why: &'static str| SettingsError::StartingToken(TokenError::new(why));
    let (token, amount) = match &plan.start {
        Start::Request => (request.token(), None),
        Start::Position(Position::Done) => {
            return Ok(Begins { token: None, skip: 0, last_of_first: None, begun: false, done: true });
        }
        Start::Position(Position::At { token, skip }) => {
            (token.clone(), i128::try_from(*skip).ok().filter(|skip| *skip > 0))
        }
        Start::Text(given) => {
            text::read(given.as_str(), R::TOKEN_NAMES, broken == 9).map_err(|()| refused("unreadable"))?
        }
    };
    let keep = |mut token: R::Token| {
        R::keep_carried(&mut token, plan.request.token().as_ref());
        token
    };
    let token = token.map(keep).filter(|token| !token.holds_nothing());
    let token = token.map(|token| plan.request.check_token(token)).transpose();
    let token = token.map_err(|_| refused("not accepted"))?;
    let is_text = matches!(plan.start, Start::Text(_));
    let (skip, last_of_first) = match amount {
        // As Python slices from a negative index.
        Some(amount) if amount < 0 && broken == 10 => (0, usize::try_from(-amount).ok()),
        Some(amount) => (usize::try_from(amount).map_err(|_| refused("a negative amount"))?, None),
        None => (0, None),
    };
    let begun = is_text && (amount.is_some() || broken == 3) && !stands::is_exact::<R>(broken);
    let (token, skip) = stands::exactly::<R>(token, skip, broken);
    let (token, skip) = sized(request, token, skip, broken).ok_or(refused("of another page size"))?;
    Ok(Begins { token, skip, last_of_first, begun, done: false })
}

/// The position of a walk whose start is refused: that start.
pub(super) fn refused<R: Legible>(start: &Start<R::Token>) -> (Option<R::Token>, usize) {
    match start {
        Start::Position(Position::At { token, skip }) => (token.clone(), *skip),
        Start::Text(text) => match text::read::<R::Token>(text.as_str(), R::TOKEN_NAMES, false) {
            Ok((token, amount)) => (token, amount.and_then(|amount| amount.try_into().ok()).unwrap_or(0)),
            Err(()) => (None, 0),
        },
        _ => (None, 0),
    }
}

/// Rule 20: of the pages of the size that is set, the one that holds the start of the token's page; `None` where
/// that is not known.
fn sized<R: Legible>(
    request: &mut R,
    token: Option<R::Token>,
    skip: usize,
    broken: u8,
) -> Option<(Option<R::Token>, usize)> {
    let Paging::PageNumber { first } = R::PAGING else { return Some((token, skip)) };
    let Some(at) = token.as_ref().and_then(R::counted) else { return Some((token, skip)) };
    let set = request.page_size().and_then(|size| u64::try_from(size).ok());
    let stays = |at: Counted| R::token_at(at).map(|token| (Some(token), skip));
    let own = match (at.page_size, set) {
        // A bare number counts pages of the size that is set; how many items they hold is not known.
        (None, set) if at.exact => return stays(Counted { page_size: set, exact: at.number == first, ..at }),
        (own, set) if own == set => return Some((token, skip)),
        (None, _) => return None,
        (Some(own), _) => own,
    };
    let Some(set) = set else {
        request.set_page_size(own.try_into().ok()?).ok()?;
        return Some((token, skip));
    };
    if broken == 20 {
        return stays(Counted { page_size: Some(set), ..at });
    }
    if !at.exact {
        return None;
    }
    if set > own && R::MAX_PAGE_SIZE.is_none_or(|max| i64::try_from(set).is_ok_and(|set| set > max)) {
        request.set_page_size(own.try_into().ok()?).ok()?;
        return Some((token, skip));
    }
    let start = (at.number - first) * own;
    let token = R::token_at(Counted { number: first + start / set, page_size: Some(set), exact: true })?;
    Some((Some(token), skip + usize::try_from(start % set).ok()?))
}
