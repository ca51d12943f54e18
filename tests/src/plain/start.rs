//! Where a plain walk begins (rules 3, 9, 10 and 11), and which settings it refuses.

use super::text;
use crate::{
    legible::Legible,
    plan::{Plan, Start},
};
use paginator_runtime::{Position, operation::SettingsError, token::TokenError};

pub(super) struct Begins<T> {
    pub(super) token: Option<T>,
    pub(super) skip: usize,
    /// See the field of the walk.
    pub(super) last_of_first: Option<usize>,
    pub(super) begun: bool,
    pub(super) done: bool,
}

/// Refuses limits and page sizes that cannot be, and sets the page size.
pub(super) fn check<R: Legible>(plan: &Plan<R>, request: &mut R, broken: u8) -> Result<(), SettingsError> {
    if let Some(given) = plan.max_items.filter(|items| *items < 0) {
        return Err(SettingsError::MaxItems { given });
    }
    if let Some(size) = plan.page_size {
        request.set_page_size(size)?;
    }
    let (min, max) = (R::MIN_PAGE_SIZE.unwrap_or(1), R::MAX_PAGE_SIZE);
    match plan.page_size.or_else(|| request.page_size()) {
        Some(given) if broken != 10 && (given < min || max.is_some_and(|max| given > max)) => {
            Err(SettingsError::PageSize { given, min, max })
        }
        _ => Ok(()),
    }
}

/// Reads where to begin.
pub(super) fn begins<R: Legible>(plan: &Plan<R>, broken: u8) -> Result<Begins<R::Token>, SettingsError> {
    let refused = |why: &'static str| SettingsError::StartingToken(TokenError::new(why));
    let (token, amount) = match &plan.start {
        Start::Request => (plan.request.token(), None),
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
    let token = token.map(|token| plan.request.check_token(token)).transpose();
    let token = token.map_err(|_| refused("not accepted"))?;
    let is_text = matches!(plan.start, Start::Text(_));
    let (skip, last_of_first) = match amount {
        // As a slice of Python's from a negative index.
        Some(amount) if amount < 0 && broken == 10 => (0, usize::try_from(-amount).ok()),
        Some(amount) => (usize::try_from(amount).map_err(|_| refused("a negative amount"))?, None),
        None => (0, None),
    };
    let begun = is_text && (amount.is_some() || broken == 3);
    Ok(Begins { token, skip, last_of_first, begun, done: false })
}
