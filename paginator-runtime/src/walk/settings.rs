//! All that is set on one walk, and the check of it before anything is sent.

use crate::{
    config::{RepeatedToken, SettingsError},
    operation::{PaginatedRequest, PaginatedResponse, Paging, Step},
    token::resume::ResumeToken,
    walk::position::Position,
};

/// Where a walk is to start.
#[derive(Clone)]
pub(crate) enum Start<T> {
    /// Where the request stands.
    Request,
    Text(ResumeToken),
    Position(Position<T>),
}

/// Everything that can be set on a walk of an operation whose tokens are `T`.
#[derive(Clone)]
pub(crate) struct Settings<T> {
    pub(crate) max_items: Option<i64>,
    pub(crate) page_size: Option<i64>,
    pub(crate) page_size_checked: bool,
    pub(crate) start: Start<T>,
    pub(crate) repeated_token: RepeatedToken,
    pub(crate) max_pages: Option<usize>,
    pub(crate) max_empty_pages: usize,
    pub(crate) prefetch: usize,
}

impl<T> Settings<T> {
    /// Checks the numbers, and sets the page size on the request.
    ///
    /// # Errors
    /// When one is out of range, or the operation has no page size.
    pub(crate) fn check<R: PaginatedRequest>(&self, request: &mut R) -> Result<(), SettingsError> {
        if let Some(given) = self.max_items.filter(|given| *given < 0) {
            return Err(SettingsError::MaxItems { given });
        }
        if let Some(size) = self.page_size {
            let set = request.set_page_size(size);
            if set == Err(SettingsError::NoPageSize) {
                return set;
            }
            // First what is out of the operation's range, then what its field cannot hold.
            self.check_range::<R>(size).and(set)?;
        }
        self.check_page_size(request)
    }

    /// Checks the page size that `request` asks for, which may have come with it or with a starting token.
    ///
    /// # Errors
    /// When it is out of range, or has to be known and is not.
    pub(crate) fn check_page_size<R: PaginatedRequest>(&self, request: &R) -> Result<(), SettingsError> {
        let size = request.page_size();
        size.map_or(Ok(()), |size| self.check_range::<R>(size))?;
        let is_needed = matches!(R::PAGING, Paging::Offset { step: Step::PageSize, .. });
        let is_known = R::Response::STATES_PAGE_SIZE
            || size.zip(R::MAX_PAGE_SIZE).is_some_and(|(size, max)| size <= max);
        if is_needed && !is_known { Err(SettingsError::UnknownPageSize) } else { Ok(()) }
    }

    fn check_range<R: PaginatedRequest>(&self, given: i64) -> Result<(), SettingsError> {
        let max = R::MAX_PAGE_SIZE;
        let is_beyond = self.page_size_checked && max.is_some_and(|max| given > max);
        if given < 1 || is_beyond { Err(SettingsError::PageSize { given, max }) } else { Ok(()) }
    }
}
