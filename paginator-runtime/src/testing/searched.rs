//! `Searched`: any operation as one whose responses serialize, so that a check can drive `search` too.

use super::{
    failure::{Answer, Failure},
    service::Service,
};
use crate::{
    config::{RepeatedToken, SettingsError},
    fetch::Fetch,
    operation::{
        ItemOf, LastPage, Next, PaginatedRequest, PaginatedResponse, Paging, Seen, Stated, field::PageItems,
    },
    token::TokenError,
};
use serde::{Serialize, Serializer, ser::SerializeMap};
use std::sync::{Mutex, PoisonError};

/// Finds the items of a page, and nothing where the page leaves its list out.
pub(super) const EXPRESSION: &str = "items || `[]`";

/// The request, which says all that the one inside says.
#[derive(Clone)]
pub(super) struct Searched<R>(pub(super) R);

/// The response, which answers as before, and the numbers of its items, which are searched.
pub(super) struct SearchedResponse<Response> {
    response: Response,
    numbers: Option<Vec<usize>>,
}

impl<R: PaginatedRequest> PaginatedRequest for Searched<R> {
    type Response = SearchedResponse<R::Response>;
    type Token = R::Token;
    const PAGING: Paging = R::PAGING;
    const LAST_PAGE: LastPage = R::LAST_PAGE;
    const OPERATION: &'static str = R::OPERATION;
    const TOKEN_NAMES: &'static [&'static str] = R::TOKEN_NAMES;
    const REPEATED_TOKEN: RepeatedToken = R::REPEATED_TOKEN;
    const MIN_PAGE_SIZE: Option<i64> = R::MIN_PAGE_SIZE;
    const MAX_PAGE_SIZE: Option<i64> = R::MAX_PAGE_SIZE;

    fn token(&self) -> Option<Self::Token> {
        self.0.token()
    }
    fn set_token(&mut self, token: Option<Self::Token>) {
        self.0.set_token(token);
    }
    fn page_size(&self) -> Option<i64> {
        self.0.page_size()
    }
    fn exact_page_size(&self) -> Result<Option<i128>, SettingsError> {
        self.0.exact_page_size()
    }
    fn set_page_size(&mut self, size: i64) -> Result<(), SettingsError> {
        self.0.set_page_size(size)
    }
    fn next(&self, response: &Self::Response, seen: Seen) -> Next<Self::Token> {
        self.0.next(&response.response, seen)
    }
    fn computed(&self, stated: Stated, seen: Seen) -> Option<Next<Self::Token>> {
        self.0.computed(stated, seen)
    }
    fn locate(
        &self,
        token: Option<Self::Token>,
        skip: usize,
    ) -> Result<(Option<Self::Token>, usize), TokenError> {
        self.0.locate(token, skip)
    }
    fn check_token(&self, token: Self::Token) -> Result<Self::Token, TokenError> {
        self.0.check_token(token)
    }
}

impl<Response: PaginatedResponse> PaginatedResponse for SearchedResponse<Response> {
    type Items = Vec<usize>;
    const STATES_PAGE_SIZE: bool = Response::STATES_PAGE_SIZE;
    const HAS_MORE_RESULTS: bool = Response::HAS_MORE_RESULTS;
    const HAS_TOTAL: bool = Response::HAS_TOTAL;

    fn items(&self) -> Option<&Vec<usize>> {
        self.numbers.as_ref()
    }
    fn items_mut(&mut self) -> Option<&mut Vec<usize>> {
        self.numbers.as_mut()
    }
    fn more_results(&self) -> Option<bool> {
        self.response.more_results()
    }
    fn total(&self) -> Option<u64> {
        self.response.total()
    }
    fn total_hint(&self) -> Option<u64> {
        self.response.total_hint()
    }
    fn total_pages(&self) -> Option<u64> {
        self.response.total_pages()
    }
    fn page_size(&self) -> Option<u64> {
        self.response.page_size()
    }
    fn unread_header(&self) -> Option<&'static str> {
        self.response.unread_header()
    }
}

impl<Response> Serialize for SearchedResponse<Response> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry("items", &self.numbers)?;
        map.end()
    }
}

/// Fetches from the service, and numbers the items in the order in which they come.
pub(super) struct Numbering<'a, R: PaginatedRequest, T> {
    service: &'a Service<R, T>,
    key: &'a dyn Fn(&ItemOf<R>) -> T,
    numbered: Mutex<Vec<T>>,
}

impl<'a, R: PaginatedRequest, T> Numbering<'a, R, T> {
    pub(super) fn new(service: &'a Service<R, T>, key: &'a dyn Fn(&ItemOf<R>) -> T) -> Self {
        Numbering { service, key, numbered: Mutex::new(Vec::new()) }
    }

    /// The item with this number.
    pub(super) fn item(&self, number: usize) -> Option<T>
    where
        T: Clone,
    {
        self.numbered.lock().unwrap_or_else(PoisonError::into_inner).get(number).cloned()
    }

    fn numbers(&self, mut response: R::Response) -> Option<Vec<usize>> {
        let mut numbered = self.numbered.lock().unwrap_or_else(PoisonError::into_inner);
        let first = numbered.len();
        numbered.extend(response.items_mut()?.take_all().iter().map(self.key));
        Some((first..numbered.len()).collect())
    }
}

impl<R: PaginatedRequest, T> Fetch<Searched<R>> for Numbering<'_, R, T> {
    type Error = Failure;
    type Future = Answer<SearchedResponse<R::Response>>;

    fn fetch(&self, Searched(request): Searched<R>) -> Self::Future {
        let Answer { result, polls } = self.service.answer(request.clone());
        // The items are taken out of a second answer: those of the first may hold the key of the next page.
        let with_numbers = |response| {
            let numbers = self.service.again(&request)?;
            Ok(SearchedResponse { response, numbers: self.numbers(numbers) })
        };
        Answer { result: result.map(|result| result.and_then(with_numbers)), polls }
    }
}
