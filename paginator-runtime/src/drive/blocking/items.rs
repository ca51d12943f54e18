//! `BlockingItems`: a walk as an iterator over its primary items.

use crate::{
    drive::{blocking::pages::BlockingPages, items::items_of},
    error::PaginateError,
    fetch::FetchBlocking,
    operation::{ItemOf, PaginatedRequest},
    token::resume::ResumeToken,
    walk::{Position, Walk},
};
use std::{fmt, iter::FusedIterator, vec};

/// An iterator over primary items; made by
/// [`Paginator::blocking_items`](crate::Paginator::blocking_items). After an error it is over.
///
/// # Example
/// ```
/// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
/// # use numbers::*;
/// let numbers = Numbers::up_to(5);
/// let walk = ListNumbersRequest::default().paginate_blocking(|request| numbers.answer(request));
/// let all = walk.blocking_items().collect::<Result<Vec<_>, _>>()?;
/// assert_eq!(all, [0, 1, 2, 3, 4]);
/// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(())
/// ```
#[must_use = "iterators do nothing unless consumed"]
pub struct BlockingItems<F, R: PaginatedRequest> {
    pages: BlockingPages<F, R>,
    /// What is left of the page given out last.
    buffer: vec::IntoIter<ItemOf<R>>,
}

impl<F: FetchBlocking<R>, R: PaginatedRequest> BlockingItems<F, R> {
    pub(crate) fn new(fetch: F, walk: Walk<R>) -> Self {
        BlockingItems { pages: BlockingPages::new(fetch, walk), buffer: vec::IntoIter::default() }
    }

    /// The position after the items given so far.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// use paginator_runtime::Position;
    /// let numbers = Numbers::up_to(5);
    /// let walk = ListNumbersRequest::default().paginate_blocking(|request| numbers.answer(request));
    /// let mut numbers = walk.blocking_items();
    /// numbers.next().transpose()?;
    /// assert_eq!(numbers.position(), Position::At { token: None, skip: 1 });
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(())
    /// ```
    pub fn position(&self) -> Position<R::Token> {
        self.pages.walk.position_before(self.buffer.len())
    }

    /// [`position`](Self::position) as text; `None` when nothing is left to resume.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// let numbers = Numbers::up_to(5);
    /// let walk = ListNumbersRequest::default().paginate_blocking(|request| numbers.answer(request));
    /// let mut first = walk.clone().blocking_items();
    /// first.next().transpose()?;
    /// let later = first.resume_token().expect("four are left");
    /// assert_eq!(walk.starting_token(later).blocking_full_result()?.numbers, [1, 2, 3, 4]);
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(())
    /// ```
    pub fn resume_token(&self) -> Option<ResumeToken> {
        self.pages.walk.resume_token_before(self.buffer.len())
    }

    /// The number of items in all pages, as the service last stated it; a hint, which ends nothing.
    ///
    /// # Example
    /// ```
    /// # mod letters { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_letters.rs")); }
    /// # use letters::*;
    /// let mut letters = ListLettersRequest::default().paginate_blocking(answer).blocking_items();
    /// assert_eq!(letters.total_items(), None);
    /// letters.next().transpose()?;
    /// assert_eq!(letters.total_items(), Some(5));
    /// # Ok::<(), paginator_runtime::PaginateError<Infallible>>(())
    /// ```
    pub fn total_items(&self) -> Option<u64> {
        self.pages.total_items()
    }

    /// The number of pages in all, as the service last stated it; a hint, which ends nothing.
    ///
    /// # Example
    /// ```
    /// # mod letters { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_letters.rs")); }
    /// # use letters::*;
    /// let mut letters = ListLettersRequest::default().paginate_blocking(answer).blocking_items();
    /// assert_eq!(letters.total_pages(), None);
    /// letters.next().transpose()?;
    /// assert_eq!(letters.total_pages(), Some(3));
    /// # Ok::<(), paginator_runtime::PaginateError<Infallible>>(())
    /// ```
    pub fn total_pages(&self) -> Option<u64> {
        self.pages.total_pages()
    }

    /// The number of items given so far.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// let numbers = Numbers::up_to(5);
    /// let walk = ListNumbersRequest::default().paginate_blocking(|request| numbers.answer(request));
    /// let mut numbers = walk.blocking_items();
    /// numbers.next().transpose()?;
    /// assert_eq!(numbers.delivered(), 1); // of the two that were fetched
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(())
    /// ```
    pub fn delivered(&self) -> usize {
        self.pages.delivered() - self.buffer.len()
    }

    /// Puts the next page into the buffer, even an empty one.
    #[cold]
    fn refill(&mut self) -> Option<Result<(), PaginateError<F::Error>>> {
        // Frees the memory of the last page first, so that the next one can use it.
        self.buffer = vec::IntoIter::default();
        let response = self.pages.next_response()?;
        Some(response.map(|response| self.buffer = items_of::<R>(response)))
    }
}

impl<F: FetchBlocking<R>, R: PaginatedRequest> Iterator for BlockingItems<F, R> {
    type Item = Result<ItemOf<R>, PaginateError<F::Error>>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        loop {
            // The only place that gives an item, as in `Items`.
            if let Some(item) = self.buffer.next() {
                return Some(Ok(item));
            }
            if let Err(error) = self.refill()? {
                return Some(Err(error));
            }
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let ready = self.buffer.len();
        let more = if self.pages.over { Some(0) } else { self.pages.walk.at_most().0 };
        (ready, more.and_then(|more| more.checked_add(ready)))
    }
}

impl<F: FetchBlocking<R>, R: PaginatedRequest> FusedIterator for BlockingItems<F, R> {}

/// Shows the position, without its token, and nothing else that the walk carries.
impl<F: FetchBlocking<R>, R: PaginatedRequest> fmt::Debug for BlockingItems<F, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BlockingItems")
            .field("operation", &R::OPERATION)
            .field("position", &self.position())
            .finish()
    }
}
