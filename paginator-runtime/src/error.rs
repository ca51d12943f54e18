//! Why a walk ended early, and where.

use crate::{
    config::SettingsError,
    token::{TokenError, resume::ResumeToken},
};
use std::{borrow::Cow, error, fmt};

/// Why a walk cannot continue, where the reason is in the walk itself and not in fetching.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum WalkError {
    /// A setting was refused; nothing was sent.
    Settings(SettingsError),
    /// The service handed out a token that the walk has already followed: it would loop.
    RepeatedToken,
    /// The service says that more follows, and gives no token to reach it.
    MissingToken,
    /// The service handed out a token that the request's
    /// [`check_token`](crate::PaginatedRequest::check_token) refuses to follow.
    RefusedToken(TokenError),
    /// A [`next`](crate::PaginatedRequest::next) written by hand cannot say what follows, for this reason.
    Next {
        /// The reason, as the implementation gave it.
        reason: Cow<'static, str>,
    },
    /// The service says that items follow an empty page, and an offset that counts items cannot go past it.
    ItemsMissing {
        /// The number of items before the empty page.
        received: u64,
        /// The number of items in all, where the service says it.
        total: Option<u64>,
    },
    /// The next offset is a page size away (`step = page_size`), and the response does not say which page size was
    /// used.
    UnknownPageSize,
    /// A response was given to the walk before its headers were read, or one of them holds no value of its field's
    /// type.
    HeadersNotRead {
        /// The header.
        header: &'static str,
    },
    /// The service gave this many empty pages in a row, each with a fresh token.
    EmptyPages {
        /// The limit that was reached.
        limit: usize,
    },
    /// A full result was requested from a walk that gives no page: it began after the last item, or `max_pages` is
    /// 0.
    NoPage,
}

impl fmt::Display for WalkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WalkError::Settings(error) => error.fmt(f),
            WalkError::RepeatedToken => f.write_str(
                "the service handed out a token that was already followed, so the walk would loop; \
                 where that is legal, set `repeated_token`",
            ),
            WalkError::MissingToken => {
                f.write_str("the service says that more follows, but gives no token to reach it")
            }
            WalkError::RefusedToken(error) => {
                write!(f, "the service handed out a token that must not be followed: {error}")
            }
            WalkError::Next { reason } => write!(f, "what follows the page cannot be said: {reason}"),
            WalkError::ItemsMissing { received, total: Some(total) } => write!(
                f,
                "the service says that there are {total} items and gives an empty page after {received}; an offset \
                 that counts items cannot go past it"
            ),
            WalkError::ItemsMissing { received, total: None } => write!(
                f,
                "the service says that more follows and gives an empty page after {received} items; an offset that \
                 counts items cannot go past it"
            ),
            WalkError::UnknownPageSize => f.write_str(
                "the next offset is a page size away, and the response does not say which page size was used",
            ),
            WalkError::HeadersNotRead { header } => write!(
                f,
                "the header `{header}` of the response was not read, or its value is not of its field's type: the \
                 client has to call `read_headers` on each response"
            ),
            WalkError::EmptyPages { limit } => write!(
                f,
                "the service gave {limit} empty pages in a row; raise `max_empty_pages` to go on longer"
            ),
            WalkError::NoPage => f.write_str(
                "there is no page to make a full result of: the walk began after the last item, or \
                 `max_pages` is 0",
            ),
        }
    }
}

impl error::Error for WalkError {}

/// Why a walk ended early.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum PaginateErrorKind<E> {
    /// The fetcher failed.
    Fetch(E),
    /// The walk itself cannot continue.
    Walk(WalkError),
}

/// Why a walk ended early, and the position from which another walk continues: everything before it was
/// delivered, nothing after it was.
///
/// `Display` names the operation and, for a failed fetch, leaves the cause to
/// [`source`](error::Error::source); neither it nor `Debug` shows a token.
///
/// # Example
/// ```
/// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
/// # use numbers::*;
/// use paginator_runtime::{PaginateErrorKind, WalkError};
/// # pollster::block_on(async {
///
/// let client = Numbers::up_to(5);
/// let mut numbers = ListNumbersRequest::default().paginate(&client).page_size(0).items();
/// let error = numbers.try_next().await.unwrap_err();
/// assert!(matches!(error.kind(), PaginateErrorKind::Walk(WalkError::Settings(_))));
/// assert_eq!(
///     error.to_string(),
///     "ListNumbers: the page size of 0 is out of range: it is 1 to 100 for this operation",
/// );
/// let later = error.resume_token().unwrap();
/// let rest: Vec<u32> =
///     ListNumbersRequest::default().paginate(&client).starting_token(later).items().try_collect().await?;
/// assert_eq!(rest, [0, 1, 2, 3, 4]);
/// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
/// ```
pub struct PaginateError<E> {
    // Boxed, so that `Result<Item, PaginateError<E>>` is no larger than the item needs.
    inner: Box<Inner<E>>,
}

struct Inner<E> {
    operation: &'static str,
    kind: PaginateErrorKind<E>,
    resume_token: Option<ResumeToken>,
    delivered: usize,
}

impl<E> PaginateError<E> {
    pub(crate) fn new(
        operation: &'static str,
        kind: PaginateErrorKind<E>,
        resume_token: Option<ResumeToken>,
        delivered: usize,
    ) -> Self {
        PaginateError { inner: Box::new(Inner { operation, kind, resume_token, delivered }) }
    }

    /// The same error for a caller that got nothing of what the walk gave since it was at `resume_token`, with
    /// `delivered` items given.
    pub(crate) fn resuming_at(mut self, resume_token: Option<ResumeToken>, delivered: usize) -> Self {
        self.inner.resume_token = resume_token;
        self.inner.delivered = delivered;
        self
    }

    /// What happened.
    pub fn kind(&self) -> &PaginateErrorKind<E> {
        &self.inner.kind
    }

    /// What happened, by value.
    pub fn into_kind(self) -> PaginateErrorKind<E> {
        self.inner.kind
    }

    /// The fetcher's error, if it was one.
    pub fn as_fetch(&self) -> Option<&E> {
        match &self.inner.kind {
            PaginateErrorKind::Fetch(error) => Some(error),
            PaginateErrorKind::Walk(_) => None,
        }
    }

    /// The fetcher's error by value, if it was one.
    pub fn into_fetch(self) -> Option<E> {
        match self.inner.kind {
            PaginateErrorKind::Fetch(error) => Some(error),
            PaginateErrorKind::Walk(_) => None,
        }
    }

    /// The number of primary items that this walk gave before the error, all of which lie before the
    /// [`resume_token`](Self::resume_token): what is left of a limit of 500 is `500 - error.delivered()`. 0 where
    /// what the walk gave was dropped, as by `full_result`.
    pub fn delivered(&self) -> usize {
        self.inner.delivered
    }

    /// The starting token of a walk that delivers everything that this one did not. After a refused starting token,
    /// that token unchanged. `None` only when nothing was left.
    pub fn resume_token(&self) -> Option<&ResumeToken> {
        self.inner.resume_token.as_ref()
    }

    /// The name of the operation that was walked.
    pub fn operation(&self) -> &'static str {
        self.inner.operation
    }
}

impl<E> fmt::Display for PaginateError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.inner.kind {
            PaginateErrorKind::Fetch(_) => write!(f, "{}: a page could not be fetched", self.inner.operation),
            PaginateErrorKind::Walk(error) => write!(f, "{}: {error}", self.inner.operation),
        }
    }
}

impl<E: fmt::Debug> fmt::Debug for PaginateError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PaginateError")
            .field("operation", &self.inner.operation)
            .field("kind", &self.inner.kind)
            .field("resume_token", &self.inner.resume_token)
            .field("delivered", &self.inner.delivered)
            .finish()
    }
}

impl<E: error::Error + 'static> error::Error for PaginateError<E> {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match &self.inner.kind {
            PaginateErrorKind::Fetch(error) => Some(error),
            // Its message is already in `Display`.
            PaginateErrorKind::Walk(_) => None,
        }
    }
}
