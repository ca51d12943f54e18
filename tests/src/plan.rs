//! `Plan`: the settings of a walk as data, for whatever walks it.

use paginator_runtime::{
    Paginated, PaginatedRequest, PaginationConfig, Paginator, Position, RepeatedToken, ResumeToken,
};

/// Where a walk begins.
#[derive(Clone)]
pub enum Start<T> {
    /// At what the request carries.
    Request,
    /// At a starting token.
    Text(ResumeToken),
    /// At a typed position.
    Position(Position<T>),
}

/// A request and the settings of a walk; `None` for what is not set.
#[derive(Clone)]
pub struct Plan<R: PaginatedRequest> {
    /// What is asked for.
    pub request: R,
    /// `MaxItems`.
    pub max_items: Option<i64>,
    /// `PageSize`.
    pub page_size: Option<i64>,
    /// Where it begins.
    pub start: Start<R::Token>,
    /// What a repeated token leads to.
    pub repeated_token: Option<RepeatedToken>,
    /// The most pages.
    pub max_pages: Option<usize>,
    /// The most empty pages in a row.
    pub max_empty_pages: Option<usize>,
}

impl<R: PaginatedRequest> Plan<R> {
    /// A walk of `request` with nothing set.
    pub fn of(request: R) -> Self {
        Plan {
            request,
            max_items: None,
            page_size: None,
            start: Start::Request,
            repeated_token: None,
            max_pages: None,
            max_empty_pages: None,
        }
    }

    /// Sets the most items.
    #[must_use]
    pub fn max_items(mut self, items: usize) -> Self {
        self.max_items = Some(items.try_into().unwrap_or(i64::MAX));
        self
    }

    /// Sets the page size.
    #[must_use]
    pub fn page_size(mut self, size: i64) -> Self {
        self.page_size = Some(size);
        self
    }

    /// Begins at a starting token.
    #[must_use]
    pub fn starting_token(mut self, token: impl Into<ResumeToken>) -> Self {
        self.start = Start::Text(token.into());
        self
    }

    /// Begins at a position.
    #[must_use]
    pub fn resume_from(mut self, position: Position<R::Token>) -> Self {
        self.start = Start::Position(position);
        self
    }

    /// Sets what a repeated token leads to.
    #[must_use]
    pub fn repeated_token(mut self, then: RepeatedToken) -> Self {
        self.repeated_token = Some(then);
        self
    }

    /// Sets the most pages.
    #[must_use]
    pub fn max_pages(mut self, pages: usize) -> Self {
        self.max_pages = Some(pages);
        self
    }

    /// Sets the most empty pages in a row.
    #[must_use]
    pub fn max_empty_pages(mut self, pages: usize) -> Self {
        self.max_empty_pages = Some(pages);
        self
    }

    /// The runtime's own paginator with these settings.
    pub fn paginator<F>(&self, fetch: F) -> Paginator<F, R> {
        let starting_token = match &self.start {
            Start::Text(text) => Some(text.clone()),
            _ => None,
        };
        let config =
            PaginationConfig { max_items: self.max_items, page_size: self.page_size, starting_token };
        let mut paginator = self.request.clone().paginate(fetch).config(config);
        if let Start::Position(position) = &self.start {
            paginator = paginator.resume_from(position.clone());
        }
        if let Some(then) = self.repeated_token {
            paginator = paginator.repeated_token(then);
        }
        if let Some(pages) = self.max_pages {
            paginator = paginator.max_pages(pages);
        }
        if let Some(pages) = self.max_empty_pages {
            paginator = paginator.max_empty_pages(pages);
        }
        paginator
    }
}
