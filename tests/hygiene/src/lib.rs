//! What the hygiene tests share: a way to walk an operation and see what it sends and gives.
//!
//! The structs of the tests differ in every way that a user's can; their services do not. All give the
//! numbers from 0 to 4, two per page, and a token is the first number of its page.

use renamed::{Paginated, PaginatedRequest, operation::ItemOf};
use std::future::ready;

/// One page of the numbers from 0 to 4.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Slice {
    /// The numbers.
    pub numbers: Vec<u32>,
    /// The token of the page after it.
    pub next: Option<String>,
}

impl Slice {
    /// The page at `token`, or the first one without a token.
    pub fn at(token: Option<&str>) -> Self {
        let start = token.and_then(|token| token.parse().ok()).unwrap_or(0);
        let end = 5.min(start + 2);
        Slice { numbers: (start..end).collect(), next: (end < 5).then(|| end.to_string()) }
    }
}

/// All numbers of the service.
pub const ALL: [u32; 5] = [0, 1, 2, 3, 4];

/// Walks the operation of `request` over a service that answers with `answer`. Returns the items, or none if
/// the walk ends in an error.
pub fn walk<R>(request: R, answer: impl Fn(R) -> R::Response) -> Vec<ItemOf<R>>
where
    R: PaginatedRequest,
{
    let items = request.paginate_with(|request| ready(Ok::<_, ()>(answer(request)))).items();
    pollster::block_on(items.try_collect()).unwrap_or_default()
}

/// The wire names of the request's tokens.
pub fn wire_names<R: PaginatedRequest>() -> &'static [&'static str] {
    R::TOKEN_NAMES
}
