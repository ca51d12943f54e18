//! Every way to walk, each told in the same terms.

use crate::{
    json::{normal, plain, set_entries},
    service::Service,
};
use paginator_runtime::operation::ItemOf;
use paginator_runtime::{
    FullResult, Page, PaginateError, PaginateErrorKind, Paginated, PaginatedRequest, PaginatedResponse,
    PaginationConfig, Position, ResumeToken, WalkError, field::PageItems, operation::SettingsError,
    token::Token,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value, json};
use std::future::ready;

/// A request that can be replayed.
pub trait Replayable:
    PaginatedRequest<Response: Clone + Serialize + DeserializeOwned> + Serialize + DeserializeOwned
{
}

impl<R> Replayable for R where
    R: PaginatedRequest<Response: Clone + Serialize + DeserializeOwned> + Serialize + DeserializeOwned
{
}

/// What a driver told of a walk; `None` for what it has no word of.
#[derive(Default)]
pub struct Told {
    pub driver: &'static str,
    pub requests: Vec<Value>,
    pub pages: Option<Vec<Value>>,
    pub items: Option<Vec<Value>>,
    pub full_result: Option<Option<Value>>,
    /// The resume token behind each page.
    pub behind_pages: Option<Vec<Option<String>>>,
    /// The resume token behind each item, the last one of a page being the page's.
    pub behind_items: Option<Vec<Option<String>>>,
    pub resume_token: Option<String>,
    /// Where the walk stands in the end, as JSON; null when done.
    pub position: Option<Value>,
    pub error: Option<String>,
}

/// The state machine itself, driven by hand.
pub fn by_hand<R: Replayable>(request: R, config: &PaginationConfig, service: &Service<R>) -> Told
where
    ItemOf<R>: Serialize,
{
    let mut walk = request.paginate(()).config(config.clone()).walk();
    let mut told = Told { driver: "Walk", ..Told::default() };
    let (mut pages, mut items, mut behind_pages, mut behind_items) = (vec![], vec![], vec![], vec![]);
    told.error = loop {
        match walk.request() {
            Ok(None) => break None,
            Err(error) => break Some(kind_of(&error)),
            Ok(Some(request)) => {
                let Ok(response) = service.answer(&request) else { break Some("NeverAsked".to_owned()) };
                let mut response = walk.accept(response);
                pages.push(json_of(&response));
                behind_pages.push(walk.resume_token().map(text));
                let page: Vec<_> =
                    response.items_mut().map(PageItems::take_all).into_iter().flatten().collect();
                behind_items
                    .extend((0..page.len()).rev().map(|left| walk.resume_token_before(left).map(text)));
                items.extend(page.iter().map(json_of));
            }
        }
    };
    told.requests = service.take_requests();
    told.resume_token = walk.resume_token().map(text);
    told.position = Some(position(&walk.position(), R::TOKEN_NAMES));
    (told.pages, told.items) = (Some(pages), Some(items));
    (told.behind_pages, told.behind_items) = (Some(behind_pages), Some(behind_items));
    told
}

/// All other drivers.
pub fn others<R: Replayable>(request: &R, config: &PaginationConfig, service: &Service<R>) -> Vec<Told>
where
    ItemOf<R>: Serialize,
{
    let fetch = |request: R| service.answer(&request);
    let fetch_async = |request: R| ready(service.answer(&request));
    let asynchronous = || request.clone().paginate_with(fetch_async).config(config.clone());
    let blocking = || request.clone().paginate_blocking(fetch).config(config.clone());
    let start = asynchronous().walk().resume_token().map(text);

    let mut told = Vec::new();
    told.push({
        let mut stream = asynchronous().pages();
        let mut told = Told { driver: "pages", ..Told::default() };
        told.take_pages(|| pollster::block_on(stream.next()));
        told.end(service, stream.resume_token())
    });
    told.push({
        let mut iterator = blocking().blocking_pages();
        let mut told = Told { driver: "blocking_pages", ..Told::default() };
        told.take_pages(|| iterator.next());
        told.end(service, iterator.resume_token())
    });
    told.push({
        let mut stream = asynchronous().items();
        let mut told = Told::of_items("items");
        while let Some(item) = pollster::block_on(stream.next()) {
            told.take_item(item, stream.resume_token());
        }
        told.end(service, stream.resume_token())
    });
    told.push({
        let mut iterator = blocking().blocking_items();
        let mut told = Told::of_items("blocking_items");
        while let Some(item) = iterator.next() {
            told.take_item(item, iterator.resume_token());
        }
        told.end(service, iterator.resume_token())
    });
    told.push(full_result("full_result", pollster::block_on(asynchronous().full_result()), service, &start));
    told.push(full_result("blocking_full_result", blocking().blocking_full_result(), service, &start));
    told
}

impl Told {
    fn of_items(driver: &'static str) -> Self {
        Told { driver, items: Some(Vec::new()), behind_items: Some(Vec::new()), ..Told::default() }
    }

    fn take_pages<R, E>(&mut self, mut next: impl FnMut() -> Option<Result<Page<R>, PaginateError<E>>>)
    where
        R: PaginatedRequest<Response: Serialize>,
    {
        let (mut pages, mut behind) = (Vec::new(), Vec::new());
        while let Some(page) = next() {
            match page {
                Ok(page) => {
                    assert_eq!(page.index(), pages.len(), "{}: the index of a page", self.driver);
                    behind.push(page.resume_token().map(text));
                    pages.push(json_of(&page.into_inner()));
                }
                Err(error) => self.fail(error),
            }
        }
        (self.pages, self.behind_pages) = (Some(pages), Some(behind));
    }

    fn take_item<E>(&mut self, item: Result<impl Serialize, PaginateError<E>>, behind: Option<ResumeToken>) {
        match item {
            Ok(item) => {
                self.items.get_or_insert_default().push(json_of(&item));
                self.behind_items.get_or_insert_default().push(behind.map(text));
            }
            Err(error) => self.fail(error),
        }
    }

    fn fail<E>(&mut self, error: PaginateError<E>) {
        assert!(self.error.is_none(), "{}: a second error", self.driver);
        // Held against where the stream stands in the end.
        self.resume_token = error.resume_token().map(|token| token.as_str().to_owned());
        self.error = Some(error_of(error.kind()));
    }

    /// Where the stream stands; an error has to have said the same.
    fn end<R: Replayable>(mut self, service: &Service<R>, stands: Option<ResumeToken>) -> Told {
        let stands = stands.map(text);
        if self.error.is_some() {
            assert_eq!(self.resume_token, stands, "{}: an error knows the position", self.driver);
        }
        self.resume_token = stands;
        self.requests = service.take_requests();
        self
    }
}

fn full_result<R: Replayable, E>(
    driver: &'static str,
    result: Result<FullResult<R::Response>, PaginateError<E>>,
    service: &Service<R>,
    start: &Option<String>,
) -> Told {
    let requests = service.take_requests();
    let told = Told { driver, requests, ..Told::default() };
    match result {
        Ok(full) => Told {
            full_result: Some(Some(json_of(&full.response))),
            resume_token: full.next_token.map(text),
            ..told
        },
        Err(error) => {
            // What was gathered is lost with the error, so it leads back to the start.
            let token = error.resume_token().map(|token| token.as_str().to_owned());
            assert_eq!(token, *start, "{driver}: an error leads to the start");
            Told { full_result: Some(None), error: Some(error_of(error.kind())), ..told }
        }
    }
}

fn json_of(value: &impl Serialize) -> Value {
    normal(&serde_json::to_value(value).unwrap())
}

fn text(token: ResumeToken) -> String {
    token.as_str().to_owned()
}

fn position<T: Token>(position: &Position<T>, names: &[&str]) -> Value {
    let Position::At { token, skip } = position else { return Value::Null };
    let values = token.as_ref().map(Token::to_wire).unwrap_or_default();
    let tokens: Map<_, _> = names
        .iter()
        .zip(values)
        .map(|(name, value)| ((*name).to_owned(), plain(serde_json::to_value(value).unwrap())))
        .collect();
    json!({"tokens": set_entries(&Value::Object(tokens), names.iter().copied()), "skip": skip})
}

fn error_of<E>(kind: &PaginateErrorKind<E>) -> String {
    match kind {
        PaginateErrorKind::Walk(error) => kind_of(error),
        _ => "NeverAsked".to_owned(),
    }
}

fn kind_of(error: &WalkError) -> String {
    let kind = match error {
        WalkError::RepeatedToken => "RepeatedToken",
        WalkError::MissingToken => "MissingToken",
        WalkError::Settings(SettingsError::PageSize { .. } | SettingsError::NoPageSize) => "PageSize",
        WalkError::Settings(SettingsError::StartingToken(_)) => "StartingToken",
        other => return other.to_string(),
    };
    kind.to_owned()
}
