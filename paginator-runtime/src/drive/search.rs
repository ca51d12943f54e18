//! `search`: a JMESPath expression over the pages of a walk, as botocore's `search`.

use crate::{
    drive::pages::Pages, error::PaginateError, fetch::Fetch, operation::PaginatedRequest,
    token::resume::ResumeToken,
};
use futures_core::Stream;
use jmespath::{Expression, Variable};
use serde::Serialize;
use serde_json::Value;
use std::{error, fmt};

/// An expression that is not JMESPath. Nothing was sent.
///
/// # Example
/// ```
/// # use paginator_runtime::Paginated;
/// # #[derive(Clone, Default, Paginated)]
/// # #[paginated(response = Users)]
/// # struct ListUsers { #[paginated(input_token)] next: Option<String> }
/// # #[derive(serde::Serialize, Paginated)]
/// # struct Users { #[paginated(items)] users: Vec<String>, #[paginated(output_token)] next: Option<String> }
/// let walk = ListUsers::default().paginate_with(async |_| Ok::<_, ()>(Users { users: vec![], next: None }));
/// let error = walk.search("users[").err().unwrap();
/// assert!(error.to_string().starts_with("the expression is not JMESPath: "));
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ExpressionError {
    message: String,
}

impl fmt::Display for ExpressionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the expression is not JMESPath: {}", self.message)
    }
}

impl error::Error for ExpressionError {}

pub(crate) fn compile(expression: &str) -> Result<Expression<'static>, ExpressionError> {
    jmespath::compile(expression).map_err(|error| {
        // In the library's words, on one line: it draws an arrow below the expression.
        let message = error.to_string().split_whitespace().collect::<Vec<_>>().join(" ");
        ExpressionError { message }
    })
}

/// What `search` ends early in, with the position.
///
/// # Example
/// ```
/// # use paginator_runtime::{Paginated, search::SearchError};
/// # #[derive(Clone, Default, Paginated)]
/// # #[paginated(response = Users)]
/// # struct ListUsers { #[paginated(input_token)] next: Option<String> }
/// # #[derive(serde::Serialize, Paginated)]
/// # struct Users { #[paginated(items)] users: Vec<String>, #[paginated(output_token)] next: Option<String> }
/// let users = || Users { users: vec!["ada".to_owned()], next: None };
/// let mut found = ListUsers::default().paginate_with(async |_| Ok::<_, ()>(users())).search("abs(users)").unwrap();
/// # use {futures_core::Stream, std::future::poll_fn};
/// # pollster::block_on(async {
/// # let mut next = async || poll_fn(|cx| found.as_mut().poll_next(cx)).await;
/// let error = next().await.unwrap().unwrap_err(); // with `StreamExt`: found.next()
/// assert!(matches!(error, SearchError::Page { .. }) && error.resume_token().is_some());
/// # });
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum SearchError<E> {
    /// The walk ended early.
    Walk(PaginateError<E>),
    /// The expression could not be applied to a page: a function was given a value of another type, or the
    /// page is not JSON.
    #[non_exhaustive]
    Page {
        /// Why not.
        error: ExpressionError,
        /// The starting token of a walk that begins with that page.
        resume_token: Option<ResumeToken>,
    },
}

impl<E> SearchError<E> {
    /// The starting token of a walk that gives everything that this one did not. `None` only when nothing was left.
    pub fn resume_token(&self) -> Option<&ResumeToken> {
        match self {
            SearchError::Walk(error) => error.resume_token(),
            SearchError::Page { resume_token, .. } => resume_token.as_ref(),
        }
    }
}

impl<E> fmt::Display for SearchError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SearchError::Walk(error) => error.fmt(f),
            SearchError::Page { error, .. } => write!(f, "a page could not be searched: {}", error.message),
        }
    }
}

impl<E: error::Error + 'static> error::Error for SearchError<E> {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            SearchError::Walk(error) => error.source(),
            SearchError::Page { .. } => None,
        }
    }
}

/// What the stream of [`Paginator::search`](crate::Paginator::search) gives.
pub type Found<F, R> = Result<Value, SearchError<<F as Fetch<R>>::Error>>;

pub(crate) fn search<F, R>(
    mut pages: Pages<F, R>,
    expression: Expression<'static>,
) -> impl Stream<Item = Found<F, R>>
where
    F: Fetch<R>,
    R: PaginatedRequest<Response: Serialize>,
{
    async_stream::try_stream! {
        loop {
            let resume_token = pages.resume_token();
            let Some(page) = pages.try_next().await.map_err(SearchError::Walk)? else { break };
            match apply(&expression, &*page).map_err(|error| SearchError::Page { error, resume_token })? {
                Value::Array(found) => {
                    for value in found {
                        yield value;
                    }
                }
                found => yield found,
            }
        }
    }
}

fn apply(expression: &Expression<'static>, page: &impl Serialize) -> Result<Value, ExpressionError> {
    let failed = |message: String| ExpressionError { message };
    let page =
        Variable::from_serializable(page).map_err(|_| failed("it cannot be written as JSON".to_owned()))?;
    let found = expression.search(page).map_err(|error| failed(error.reason.to_string()))?;
    serde_json::to_value(&found).map_err(|_| failed("what was found is not JSON".to_owned()))
}
