//! `Walk::ahead`: what the walk would ask for later, as far as that is known before the responses are there.

use crate::{
    operation::{Next, PaginatedRequest, Seen, Stated},
    token::Token,
    walk::{
        locate,
        machine::{ResumeAt, State, Walk},
    },
};

impl<R: PaginatedRequest> Walk<R> {
    /// The request that the walk would ask for `nth` requests after the next one, if every page until then is full.
    /// The 0th is the next one. A driver that sends it early uses its response only if the walk then asks for it.
    ///
    /// `None` where that is unknown: where tokens are handed out or the effective page size is unknown, where no page
    /// has arrived and no limit says that more are needed, and beyond what the limits and totals need.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// let walk = ListNumbersRequest::default().walk();
    /// assert!(walk.ahead(0).is_some());
    /// assert!(walk.ahead(1).is_none()); // its tokens are handed out
    /// ```
    pub fn ahead(&self, nth: usize) -> Option<R> {
        let (State::Going, ResumeAt::NextPage(skip)) = (&self.state, &self.resume_at) else { return None };
        if nth == 0 {
            return Some(self.request.clone());
        }
        let page_size = match &self.last_said {
            Some(said) => said.page_size,
            None => self.asked_page_size(),
        };
        let page_size = page_size.filter(|size| *size > 0)?;
        if nth >= self.most_pages(*skip, page_size) {
            return None;
        }
        // A flag of the last page says nothing about later ones.
        let stated = self.last_said.as_ref().map(|said| Stated { more_results: None, ..said.stated });
        let stated = stated.unwrap_or_default();
        let (mut request, mut token) = (self.request.clone(), self.token.clone());
        for _ in 0..nth {
            let before = locate::before::<R>(token.as_ref(), Some(page_size), None);
            let seen = Seen { items: page_size, page_size: Some(page_size), before, exact: self.exact };
            let Next::Token(mut next) = request.computed(stated, seen)? else { return None };
            next.keep_carried(token.as_ref());
            let next = request.check_token(next).ok()?;
            request.set_token(Some(next.clone()));
            token = Some(next);
        }
        Some(request)
    }

    /// The most pages of this size that are still needed, the next one included.
    fn most_pages(&self, skip: usize, page_size: u64) -> usize {
        let size = usize::try_from(page_size).unwrap_or(usize::MAX);
        let by_items = match self.items_left {
            Some(left) => skip.saturating_add(left).div_ceil(size),
            None if self.pages > 0 => usize::MAX,
            // Before the first page only the start can show that more are needed, where it lies beyond that page.
            None => skip / size + 1,
        };
        by_items.min(self.pages_left.unwrap_or(usize::MAX))
    }
}
