//! How generated code calls the functions that an attribute names, so that an error about a wrong one is reported once.
#![allow(missing_docs, reason = "hidden: only generated code names it")]

use crate::{
    operation::{Next, PaginatedRequest, Seen},
    token::TokenError,
};

/// `next = path`
pub fn next_by<R: PaginatedRequest, T>(
    request: &R,
    response: &R::Response,
    seen: Seen,
    function: impl FnOnce(&R, &R::Response, Seen) -> Next<T>,
) -> Next<T> {
    function(request, response, seen)
}

/// `check = path`
pub fn check_by<R, T>(
    request: &R,
    token: T,
    function: impl FnOnce(&R, T) -> Result<T, TokenError>,
) -> Result<T, TokenError> {
    function(request, token)
}
