//! `BlockingPages`: a walk as an iterator over pages.

use crate::{
    drive::{
        full_result::{FullResult, Gathered},
        observe::{Flight, Observer},
        page::Page,
    },
    error::{PaginateError, PaginateErrorKind},
    fetch::FetchBlocking,
    operation::PaginatedRequest,
    token::resume::ResumeToken,
    walk::{Position, Walk},
};
use std::{fmt, iter::FusedIterator};

/// An iterator over pages; made by [`Paginator::blocking_pages`](crate::Paginator::blocking_pages). Its items
/// are what [`Pages`](crate::Pages) gives. After an error it is over.
///
/// # Example
/// ```
/// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
/// # use numbers::*;
/// let numbers = Numbers::up_to(5);
/// let walk = ListNumbersRequest::default().paginate_blocking(|request| numbers.answer(request));
/// for page in walk.blocking_pages() {
///     let page = page?;
///     println!("page {}: {:?}", page.index(), page.numbers);
/// }
/// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(())
/// ```
#[must_use = "iterators do nothing unless consumed"]
pub struct BlockingPages<F, R: PaginatedRequest> {
    pub(super) walk: Walk<R>,
    fetch: F,
    /// Whether nothing more comes. Also set while a page is fetched, so that it stays set if the fetcher panics.
    pub(super) over: bool,
    observer: Observer,
}

impl<F: FetchBlocking<R>, R: PaginatedRequest> BlockingPages<F, R> {
    pub(crate) fn new(fetch: F, walk: Walk<R>) -> Self {
        BlockingPages { walk, fetch, over: false, observer: Observer::default() }
    }

    /// The position after the pages given so far.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// use paginator_runtime::Position;
    /// let numbers = Numbers::up_to(5);
    /// let walk = ListNumbersRequest::default().paginate_blocking(|request| numbers.answer(request));
    /// let mut pages = walk.blocking_pages();
    /// pages.next().transpose()?;
    /// assert_eq!(pages.position(), Position::At { token: Some("2".to_owned()), skip: 0 });
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(())
    /// ```
    pub fn position(&self) -> Position<R::Token> {
        self.walk.position()
    }

    /// [`position`](Self::position) as text; `None` when nothing is left to resume.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// let numbers = Numbers::up_to(5);
    /// let walk = ListNumbersRequest::default().paginate_blocking(|request| numbers.answer(request));
    /// let mut pages = walk.clone().blocking_pages();
    /// pages.next().transpose()?;
    /// let later = pages.resume_token().expect("two pages are left");
    /// assert_eq!(walk.starting_token(later).blocking_full_result()?.numbers, [2, 3, 4]);
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(())
    /// ```
    pub fn resume_token(&self) -> Option<ResumeToken> {
        self.walk.resume_token()
    }

    /// The number of items in all pages, as the service last stated it; a hint, which ends nothing.
    ///
    /// # Example
    /// ```
    /// # mod letters { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_letters.rs")); }
    /// # use letters::*;
    /// let mut letters = ListLettersRequest::default().paginate_blocking(answer).blocking_pages();
    /// assert_eq!(letters.total_items(), None);
    /// letters.next().transpose()?;
    /// assert_eq!(letters.total_items(), Some(5));
    /// # Ok::<(), paginator_runtime::PaginateError<Infallible>>(())
    /// ```
    pub fn total_items(&self) -> Option<u64> {
        self.walk.total_items()
    }

    /// The number of pages in all, as the service last stated it; a hint, which ends nothing.
    ///
    /// # Example
    /// ```
    /// # mod letters { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_letters.rs")); }
    /// # use letters::*;
    /// let mut letters = ListLettersRequest::default().paginate_blocking(answer).blocking_pages();
    /// assert_eq!(letters.total_pages(), None);
    /// letters.next().transpose()?;
    /// assert_eq!(letters.total_pages(), Some(3));
    /// # Ok::<(), paginator_runtime::PaginateError<Infallible>>(())
    /// ```
    pub fn total_pages(&self) -> Option<u64> {
        self.walk.total_pages()
    }

    /// The number of primary items on the pages given so far.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// let numbers = Numbers::up_to(5);
    /// let walk = ListNumbersRequest::default().paginate_blocking(|request| numbers.answer(request));
    /// let mut pages = walk.blocking_pages();
    /// pages.next().transpose()?;
    /// assert_eq!(pages.delivered(), 2);
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(())
    /// ```
    pub fn delivered(&self) -> usize {
        self.walk.delivered()
    }

    /// The next page, trimmed. After an error or a panic nothing more comes.
    pub(super) fn next_response(&mut self) -> Option<Result<R::Response, PaginateError<F::Error>>> {
        if self.over {
            return None;
        }
        self.over = true;
        let given = self.fetch_response();
        self.over = matches!(given, None | Some(Err(_)));
        given
    }

    fn fetch_response(&mut self) -> Option<Result<R::Response, PaginateError<F::Error>>> {
        let mut flight = Flight::default();
        let failure = match self.walk.request().transpose()? {
            Ok(request) => {
                let answer;
                (answer, flight) = self.observer.send(R::OPERATION, || self.fetch.fetch_blocking(request));
                flight.landed();
                match answer {
                    Ok(mut response) => {
                        self.walk.trim(&mut response);
                        self.observer.page(&self.walk, &response, flight);
                        self.observer.taken(&self.walk);
                        return Some(Ok(response));
                    }
                    Err(error) => PaginateErrorKind::Fetch(error),
                }
            }
            Err(error) => PaginateErrorKind::Walk(error),
        };
        self.observer.failed(&self.walk, &failure, flight);
        Some(Err(PaginateError::new(R::OPERATION, failure, self.resume_token(), self.delivered())))
    }

    pub(crate) fn full_result(mut self) -> Result<FullResult<R::Response>, PaginateError<F::Error>> {
        let start = self.resume_token();
        let mut gathered = Gathered::new();
        for page in &mut self {
            // What was gathered is dropped, so the error's position is the one before it.
            gathered.add(page.map_err(|error| error.resuming_at(start.clone(), 0))?);
        }
        gathered.finish(R::OPERATION, self.resume_token())
    }
}

impl<F: FetchBlocking<R>, R: PaginatedRequest> Iterator for BlockingPages<F, R> {
    type Item = Result<Page<R>, PaginateError<F::Error>>;

    fn next(&mut self) -> Option<Self::Item> {
        let response = self.next_response()?;
        Some(response.map(|response| Page::given(response, &self.walk)))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        if self.over { (0, Some(0)) } else { (0, self.walk.at_most().1) }
    }
}

impl<F: FetchBlocking<R>, R: PaginatedRequest> FusedIterator for BlockingPages<F, R> {}

/// Shows the position, without its token, and nothing else that the walk carries.
impl<F, R: PaginatedRequest> fmt::Debug for BlockingPages<F, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let position = self.walk.position();
        f.debug_struct("BlockingPages")
            .field("operation", &R::OPERATION)
            .field("position", &position)
            .finish()
    }
}
