//! What follows a page of a plain walk: rules 5, 17 and 19.

use super::Plain;
use crate::legible::{Counted, Legible, Said};
use paginator_runtime::{
    PaginatedResponse, WalkError,
    field::PageItems,
    operation::{LastPage, Paging, Step},
    token::Token,
};

/// What comes after a page.
pub(super) enum Follows<T> {
    Token(T),
    Nothing,
    Error(WalkError),
}

impl<R: Legible> Plain<'_, R> {
    /// The page size that is known to be used.
    fn effective(&self, said: &Said) -> Option<u64> {
        let stated = |size: &i64| {
            R::MAX_PAGE_SIZE.is_some_and(|max| *size <= max)
                && R::MIN_PAGE_SIZE.is_none_or(|min| *size >= min)
        };
        said.page_size.or_else(|| self.request.page_size().filter(stated)?.try_into().ok())
    }

    pub(super) fn follows(&self, response: &R::Response) -> Follows<R::Token> {
        let items = response.items().map_or(0, PageItems::count) as u64;
        let said = R::said(response);
        let size = self.effective(&said);
        let (first, by) = match R::PAGING {
            Paging::Offset { first, step: Step::PageSize } => (first, size),
            Paging::Offset { first, .. } | Paging::PageNumber { first } => (first, Some(items)),
            _ => return self.handed_out(response, items),
        };
        let number = self.token.as_ref().and_then(R::counted).map_or(first, |at| at.number);
        let is_page_number = matches!(R::PAGING, Paging::PageNumber { .. });
        let counted = number - first;
        let before =
            if is_page_number { size.and_then(|size| counted.checked_mul(size)) } else { Some(counted) };
        let Some(by) = by else { return Follows::Error(WalkError::UnknownPageSize) };
        let page = match size {
            _ if is_page_number => Some(counted),
            Some(size) if size > 0 && counted.is_multiple_of(size) => Some(counted / size),
            _ => None,
        };
        let totals = [(said.total, before, by), (said.total_pages, page, 1)];
        if !self.goes_on(&said, &totals, items, size).unwrap_or(items > 0) {
            return Follows::Nothing;
        }
        let exact =
            self.exact && self.request.page_size().is_some_and(|size| u64::try_from(size) == Ok(items));
        let next = match is_page_number {
            true => number + 1,
            // An empty page does not move an offset that counts items.
            false if by == 0 => {
                return Follows::Error(WalkError::ItemsMissing { received: counted, total: said.total });
            }
            false => number + by,
        };
        let page_size = self.request.page_size().and_then(|size| size.try_into().ok());
        let token = R::token_at(Counted { number: next, page_size, exact });
        token.map_or_else(|| Follows::Error(WalkError::Next { reason: "too large".into() }), Follows::Token)
    }

    /// Rules 5 and 17: what token and flag say together.
    fn handed_out(&self, response: &R::Response, items: u64) -> Follows<R::Token> {
        let said = R::said(response);
        let token = R::handed_out(response).0.filter(|token| !token.is_unset());
        let goes_on =
            self.goes_on(&said, &[(said.total, self.received, items)], items, self.effective(&said));
        match (token, goes_on) {
            (_, Some(false)) | (None, None) => Follows::Nothing,
            (Some(token), _) => Follows::Token(token),
            (None, Some(true)) if self.broken == 17 => Follows::Nothing,
            (None, Some(true)) => Follows::Error(WalkError::MissingToken),
        }
    }

    /// Rule 19: whether more follows, where anything says so. With each total come the number that lies before the
    /// page and the number that the page adds.
    fn goes_on(
        &self,
        said: &Said,
        totals: &[(Option<u64>, Option<u64>, u64)],
        items: u64,
        size: Option<u64>,
    ) -> Option<bool> {
        let is_short = size.is_some_and(|size| items < size);
        if self.broken == 19 && is_short {
            return Some(false);
        }
        if said.more.is_some() {
            return said.more;
        }
        let mut verdict = None;
        for (total, before, by) in totals {
            if let (Some(total), Some(before)) = (total, before)
                && total > before
            {
                verdict = Some(verdict == Some(true) || *total > before + by);
            }
        }
        if verdict.is_none() && is_short && R::LAST_PAGE == LastPage::Short { Some(false) } else { verdict }
    }
}
