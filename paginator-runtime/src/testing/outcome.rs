//! `Outcome`: what a walk of a check gave, how it ended and where it is.

use super::{
    failure::Failure,
    further::{self, Lists},
    service::Service,
};
use crate::{
    drive::full_result::FullResult,
    error::{PaginateError, PaginateErrorKind, WalkError},
    operation::{ItemOf, PaginatedRequest, PaginatedResponse, field::PageItems},
    token::resume::ResumeToken,
    walk::Position,
};

/// How a walk ended.
pub(super) enum End {
    Over,
    /// The caller stopped it.
    Stopped,
    Failed(PaginateErrorKind<Failure>),
}

/// What a walk gave, and where it is. A driver knows at least one of the two forms of the position, unless it forgets
/// where it is.
pub(super) struct Outcome<Token, T> {
    pub(super) items: Vec<T>,
    /// What it gave of the further lists; `None` for a driver that gives items only.
    pub(super) further: Option<Lists>,
    pub(super) end: End,
    pub(super) position: Option<Position<Token>>,
    pub(super) resume_token: Option<ResumeToken>,
}

/// How an item is turned into one of the service's list.
pub(super) type Key<'a, R, T> = &'a dyn Fn(&ItemOf<R>) -> T;

/// What was given at once.
pub(super) struct Part<T> {
    pub(super) items: Vec<T>,
    pub(super) further: Option<Lists>,
}

impl<T> Part<T> {
    pub(super) fn of<R: PaginatedRequest>(
        service: &Service<R, T>,
        response: &mut R::Response,
        key: Key<'_, R, T>,
    ) -> Self {
        let further = Some(service.further_of(response));
        let items = response.items_mut().map(PageItems::take_all).unwrap_or_default();
        Part { items: items.iter().map(key).collect(), further }
    }

    pub(super) fn outcome<Token>(
        self,
        end: Ended,
        position: Position<Token>,
        text: Option<ResumeToken>,
    ) -> Outcome<Token, T> {
        Outcome { further: self.further, ..outcome(self.items, end, position, text) }
    }
}

pub(super) fn joined<T>(pages: impl IntoIterator<Item = Part<T>>) -> Part<T> {
    let mut all = Part { items: Vec::new(), further: Some(Lists::new()) };
    for mut page in pages {
        all.items.append(&mut page.items);
        if let (Some(lists), Some(later)) = (&mut all.further, page.further) {
            further::append(lists, later);
        }
    }
    all
}

/// How a walk ended, and the position in text that its error carries.
pub(super) type Ended = (End, Option<ResumeToken>);

pub(super) fn failed(error: PaginateError<Failure>) -> Ended {
    let text = error.resume_token().cloned();
    (End::Failed(error.into_kind()), text)
}

/// After an error, the position in the error counts.
pub(super) fn outcome<Token, T>(
    items: Vec<T>,
    (end, of_error): Ended,
    position: Position<Token>,
    text: Option<ResumeToken>,
) -> Outcome<Token, T> {
    let resume_token = if matches!(end, End::Failed(_)) { of_error } else { text };
    Outcome { items, further: None, end, position: Some(position), resume_token }
}

/// For a driver that gives everything or an error.
pub(super) fn at_once<Token, T>(result: Result<Part<T>, PaginateError<Failure>>) -> Outcome<Token, T> {
    match result {
        Ok(Part { items, further }) => {
            Outcome { items, further, end: End::Over, position: None, resume_token: None }
        }
        Err(error) => {
            let (end, resume_token) = failed(error);
            Outcome { items: Vec::new(), further: None, end, position: None, resume_token }
        }
    }
}

pub(super) fn whole<Token, T, Response>(
    result: Result<FullResult<Response>, PaginateError<Failure>>,
    part: impl Fn(Response) -> Part<T>,
) -> Outcome<Token, T> {
    match result {
        Ok(FullResult { response, next_token, .. }) => {
            Outcome { resume_token: next_token, ..at_once(Ok(part(response))) }
        }
        Err(error) => {
            let outcome = at_once(Err(error));
            // Nothing was left, so there is no response to make.
            let is_empty = matches!(outcome.end, End::Failed(PaginateErrorKind::Walk(WalkError::NoPage)));
            if is_empty { Outcome { end: End::Over, ..outcome } } else { outcome }
        }
    }
}
