//! `Driven`: a walk under way, in the same terms for every driver.

use crate::service::Failure;
use paginator_runtime::{
    PaginateError, PaginateErrorKind, PaginatedRequest, PaginatedResponse, Position, ResumeToken,
    field::PageItems, operation::ItemOf,
};
use std::{future::Future, pin::Pin};

/// A future that may borrow what made it.
pub type Waiting<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// What a driver gives at once.
pub enum Given<R: PaginatedRequest> {
    /// Some items.
    Items(Vec<ItemOf<R>>),
    /// A page.
    Page(R::Response),
    /// Everything, as one response.
    Whole(R::Response),
}

impl<R: PaginatedRequest> Given<R> {
    /// The items in it.
    pub fn into_items(self) -> Vec<ItemOf<R>> {
        match self {
            Given::Items(items) => items,
            Given::Page(mut response) | Given::Whole(mut response) => items_of(&mut response),
        }
    }
}

/// The items of a response, taken out of it.
pub fn items_of<Response: PaginatedResponse>(
    response: &mut Response,
) -> Vec<<Response::Items as PageItems>::Item> {
    response.items_mut().map(PageItems::take_all).unwrap_or_default()
}

/// Why a walk failed, and where it can go on.
#[derive(Clone, Debug)]
pub struct Failed {
    /// Why.
    pub kind: PaginateErrorKind<Failure>,
    /// Where; `None` when nothing is left.
    pub resume_token: Option<ResumeToken>,
}

impl From<PaginateError<Failure>> for Failed {
    fn from(error: PaginateError<Failure>) -> Self {
        let resume_token = error.resume_token().cloned();
        Failed { kind: error.into_kind(), resume_token }
    }
}

/// A walk under way, whoever drives it.
pub trait Driven<R: PaginatedRequest> {
    /// What comes next.
    fn next(&mut self) -> Waiting<'_, Option<Result<Given<R>, Failed>>>;

    /// The position `remaining` items before the end of what was given last; `None` where it reports none.
    fn position(&self, remaining: usize) -> Option<Position<R::Token>>;

    /// The same as text.
    fn resume_token(&self, remaining: usize) -> Option<Option<ResumeToken>>;
}
