//! All that is set on one walk, and the check of it before anything is sent.

use crate::{
    config::{RepeatedToken, SettingsError},
    operation::request::PaginatedRequest,
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
}

impl<T> Settings<T> {
    /// Checks the numbers, and sets the page size on the request.
    ///
    /// # Errors
    /// When one is out of range, or the operation has no page size.
    pub(crate) fn check<R: PaginatedRequest>(&self, request: &mut R) -> Result<(), SettingsError> {
        match self.max_items {
            Some(given) if given < 0 => Err(SettingsError::MaxItems { given }),
            _ => self.apply_page_size(request),
        }
    }

    fn apply_page_size<R: PaginatedRequest>(&self, request: &mut R) -> Result<(), SettingsError> {
        let set = self.page_size.map_or(Ok(()), |size| request.set_page_size(size));
        if set == Err(SettingsError::NoPageSize) {
            return set;
        }
        // One that the request came with is held to the same bound.
        let max = R::MAX_PAGE_SIZE;
        match self.page_size.or_else(|| request.page_size()) {
            Some(given) if given < 1 || (self.page_size_checked && max.is_some_and(|max| given > max)) => {
                Err(SettingsError::PageSize { given, max })
            }
            _ => set,
        }
    }
}
