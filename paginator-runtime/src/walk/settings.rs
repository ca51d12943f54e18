//! All that is set on one walk, and the check of it before anything is sent.

use crate::{
    config::{RepeatedToken, SettingsError},
    operation::{PaginatedRequest, PaginatedResponse, Paging, Step, field::saturated},
    token::resume::ResumeToken,
    walk::position::Position,
};

/// Where a walk is to start.
#[derive(Clone)]
pub(crate) enum Start<T> {
    /// At the page that the request asks for.
    Request,
    Text(ResumeToken),
    Position(Position<T>),
}

/// Everything that can be set on a walk of an operation whose tokens are `T`.
#[derive(Clone)]
pub(crate) struct Settings<T> {
    pub(crate) max_items: Option<i64>,
    /// Exactly as it was given: possibly larger than any field holds.
    pub(crate) page_size: Option<i128>,
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
            let set = request.set_page_size(size.try_into().unwrap_or(i64::MAX));
            if set == Err(SettingsError::NoPageSize) {
                return set;
            }
            // First what is out of the operation's range, then what its field cannot hold.
            self.check_range::<R>(size)?;
            // The field knows its type's bound, and not the operation's.
            set.map_err(|error| match error {
                SettingsError::PageSize { given, max, .. } => {
                    SettingsError::PageSize { given, min: least_page_size::<R>(), max }
                }
                other => other,
            })?;
            if i64::try_from(size).is_err() {
                return Err(SettingsError::page_size(size, least_page_size::<R>(), Some(i64::MAX)));
            }
        }
        self.check_page_size(request)
    }

    /// Checks the page size that `request` asks for, which may have come with it or with a starting token.
    ///
    /// # Errors
    /// When it is out of range, or has to be known and is not.
    pub(crate) fn check_page_size<R: PaginatedRequest>(&self, request: &R) -> Result<(), SettingsError> {
        let bounds = |error: SettingsError| error.within(least_page_size::<R>(), R::MAX_PAGE_SIZE);
        let exact = request.exact_page_size().map_err(bounds)?;
        let size = exact.or_else(|| request.page_size().map(Into::into));
        size.map_or(Ok(()), |size| self.check_range::<R>(size))?;
        let is_needed = matches!(R::PAGING, Paging::Offset { step: Step::PageSize, .. });
        let is_known = R::Response::STATES_PAGE_SIZE
            || size.is_some_and(|size| i64::try_from(size).is_ok_and(is_in_effect::<R>));
        if is_needed && !is_known { Err(SettingsError::UnknownPageSize) } else { Ok(()) }
    }

    fn check_range<R: PaginatedRequest>(&self, given: i128) -> Result<(), SettingsError> {
        let is_beyond = self.page_size_checked && !is_within_bounds::<R>(saturated(given));
        let (min, max) = (least_page_size::<R>(), R::MAX_PAGE_SIZE);
        if given < 1 || is_beyond { Err(SettingsError::page_size(given, min, max)) } else { Ok(()) }
    }
}

/// The smallest page size that can be set.
fn least_page_size<R: PaginatedRequest>() -> i64 {
    R::MIN_PAGE_SIZE.unwrap_or(1).max(1)
}

/// Whether the operation states no bound that `page_size` passes.
fn is_within_bounds<R: PaginatedRequest>(page_size: i64) -> bool {
    R::MIN_PAGE_SIZE.is_none_or(|min| page_size >= min) && R::MAX_PAGE_SIZE.is_none_or(|max| page_size <= max)
}

/// Whether a page size that is asked for is the one that the service uses: the operation states its largest one, and
/// this is within the bounds.
pub(crate) fn is_in_effect<R: PaginatedRequest>(page_size: i64) -> bool {
    R::MAX_PAGE_SIZE.is_some() && is_within_bounds::<R>(page_size)
}
