//! `FullResult`: all pages of a walk gathered into one response.

use crate::{
    drive::{page::Page, pages::Pages},
    error::{PaginateError, PaginateErrorKind, WalkError},
    fetch::Fetch,
    operation::{PaginatedRequest, PaginatedResponse},
    token::resume::ResumeToken,
};
use std::ops::Deref;

/// What a walk gave, as one response: botocore's `build_full_result`. Derefs to the response.
///
/// Items and further lists and maps are concatenated, numbers added, strings joined; the has-more flag is the
/// last page's, all other fields are the first page's, and the fields that return tokens are cleared.
///
/// # Example
/// ```
/// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
/// # use numbers::*;
/// # pollster::block_on(async {
/// let client = Numbers::up_to(5);
/// let result = list_numbers(&client, ListNumbersRequest::default()).max_items(3).full_result().await?;
/// assert_eq!(result.numbers, [0, 1, 2]);
/// assert!(result.next_token.is_some());
/// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct FullResult<Response> {
    /// The gathered response.
    pub response: Response,
    /// Where a later walk continues; `None` when everything was given.
    pub next_token: Option<ResumeToken>,
}

impl<Response> Deref for FullResult<Response> {
    type Target = Response;

    fn deref(&self) -> &Response {
        &self.response
    }
}

/// Gathers pages as they come.
pub(crate) struct Gathered<Response>(Option<Response>);

impl<Response: PaginatedResponse> Gathered<Response> {
    pub(crate) fn new() -> Self {
        Gathered(None)
    }

    pub(crate) fn add<R: PaginatedRequest<Response = Response>>(&mut self, page: Page<R>) {
        let mut page = page.into_inner();
        match &mut self.0 {
            Some(gathered) => gathered.gather(&mut page),
            none => *none = Some(page),
        }
    }

    /// # Errors
    /// When there was no page at all: the walk began after the last item, or `max_pages` is 0.
    pub(crate) fn finish<E>(
        self,
        operation: &'static str,
        next_token: Option<ResumeToken>,
    ) -> Result<FullResult<Response>, PaginateError<E>> {
        match self.0 {
            Some(mut response) => {
                response.clear_tokens();
                Ok(FullResult { response, next_token })
            }
            None => {
                let kind = PaginateErrorKind::Walk(WalkError::NoPage);
                Err(PaginateError::new(operation, kind, next_token, 0))
            }
        }
    }
}

pub(crate) async fn full_result<F: Fetch<R>, R: PaginatedRequest>(
    mut pages: Pages<F, R>,
) -> Result<FullResult<R::Response>, PaginateError<F::Error>> {
    let start = pages.resume_token();
    let mut gathered = Gathered::new();
    while let Some(page) = pages.next().await {
        // What was gathered is dropped, so the error's position is the one before it.
        gathered.add(page.map_err(|error| error.resuming_at(start.clone(), 0))?);
    }
    gathered.finish(R::OPERATION, pages.resume_token())
}
