//! How generated code separates a token from what goes along with it, and puts them together.
#![allow(missing_docs, reason = "hidden: only generated code names it")]

use crate::token::{TokenError, With};

/// A token and what goes along with it, as one.
pub fn join<T, C>(token: Option<T>, carried: Option<C>) -> Option<With<T, C>> {
    (token.is_some() || carried.is_some()).then_some(With { token, carried })
}

/// A token and what goes along with it, separately.
pub fn part<T, C>(joined: Option<With<T, C>>) -> (Option<T>, Option<C>) {
    joined.map_or((None, None), |With { token, carried }| (token, carried))
}

/// Locates the token in a `With`; what goes along stays.
pub fn locate_main<T, C>(
    joined: Option<With<T, C>>,
    skip: usize,
    locate: impl FnOnce(Option<T>, usize) -> Result<(Option<T>, usize), TokenError>,
) -> Result<(Option<With<T, C>>, usize), TokenError> {
    let (token, carried) = part(joined);
    let (token, skip) = locate(token, skip)?;
    Ok((join(token, carried), skip))
}

/// Checks the token in a `With`; what goes along stays.
pub fn check_main<T, C>(
    joined: With<T, C>,
    check: impl FnOnce(T) -> Result<T, TokenError>,
) -> Result<With<T, C>, TokenError> {
    let With { token, carried } = joined;
    Ok(With { token: token.map(check).transpose()?, carried })
}
