//! What each driver of the catalogue reports of a walk, in the same terms.

use crate::{
    json::{normal, plain, set_entries},
    service::Recorded,
};
use paginator_runtime::{
    PaginateErrorKind, Paginated, PaginatedRequest, PaginationConfig, Position, ResumeToken, WalkError,
    operation::{ItemOf, SettingsError},
    token::Token,
};
use paginator_tests::{
    Failure,
    drivers::{Driver, Given, items_of},
    polled_out,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value, json};

/// A request that can be replayed.
pub trait Replayable:
    PaginatedRequest<Response: Clone + Serialize + DeserializeOwned + Send + Sync + 'static>
    + Serialize
    + DeserializeOwned
    + 'static
{
}

impl<R> Replayable for R where
    R: PaginatedRequest<Response: Clone + Serialize + DeserializeOwned + Send + Sync + 'static>
        + Serialize
        + DeserializeOwned
        + 'static
{
}

/// What a driver reported of a walk; `None` for what it does not report.
#[derive(Default)]
pub struct Told {
    pub driver: String,
    pub requests: Vec<Value>,
    pub pages: Option<Vec<Value>>,
    pub items: Option<Vec<Value>>,
    pub full_result: Option<Option<Value>>,
    /// The resume token after each page.
    pub after_pages: Option<Vec<Option<String>>>,
    /// The resume token after each item, the last one of a page being the page's.
    pub after_items: Option<Vec<Option<String>>>,
    pub resume_token: Option<String>,
    /// The position at the end, as JSON; null when done.
    pub position: Option<Value>,
    pub error: Option<String>,
}

/// The drivers that report their position, the state machine itself first. Those that collect into a `Vec` do not.
pub fn drivers() -> impl Iterator<Item = Driver> {
    let collecting = [Driver::CollectedItems, Driver::CollectedPages];
    Driver::ALL.into_iter().filter(move |driver| !collecting.contains(driver))
}

/// Walks to the end.
pub fn told<R: Replayable>(
    driver: Driver,
    request: &R,
    config: &PaginationConfig,
    recorded: &Recorded<R>,
) -> Told
where
    ItemOf<R>: Serialize,
{
    let service = recorded.service();
    let before = service.count();
    let paginator = request.clone().paginate(service).config(config.clone());
    let start = paginator.clone().walk().resume_token().map(text);
    let mut driven = driver.begin(paginator, service);
    let (mut pages, mut after_pages) = (Vec::new(), Vec::new());
    let (mut items, mut after_items) = (Vec::new(), Vec::new());
    let mut told = Told { driver: format!("{driver:?}"), ..Told::default() };
    while let Some(next) = polled_out(driven.next()).expect("answers come at once") {
        let after = driven.resume_token(0).flatten().map(text);
        match next {
            Ok(Given::Items(given)) => {
                items.extend(given.iter().map(json_of));
                after_items.push(after);
            }
            Ok(Given::Page(mut page)) => {
                pages.push(json_of(&page));
                after_pages.push(after);
                let given = items_of(&mut page);
                items.extend(given.iter().map(json_of));
                let after = (0..given.len()).rev().map_while(|left| driven.resume_token(left));
                after_items.extend(after.map(|token| token.map(text)));
            }
            Ok(Given::Whole(response)) => told.full_result = Some(Some(json_of(&response))),
            Err(failed) => {
                assert!(told.error.is_none(), "{driver:?}: a second error");
                told.error = Some(error_of(&failed.kind));
                let token = failed.resume_token.map(text);
                if driver.gives_all_at_once() {
                    // What was gathered is lost with the error, so it leads back to the start.
                    assert_eq!(token, start, "{driver:?}: an error leads to the start");
                    told.full_result = Some(None);
                } else {
                    assert_eq!(token, after, "{driver:?}: an error knows the position");
                }
            }
        }
    }
    told.requests = recorded.requests_since(before);
    told.resume_token = driven.resume_token(0).flatten().map(text);
    told.position = driven.position(0).map(|at| position(&at, R::TOKEN_NAMES));
    if driver.gives_all_at_once() {
        return told;
    }
    // Iterators of pages report no position within a page.
    if !driver.gives_pages() || driver == Driver::Walk {
        told.after_items = Some(after_items);
    }
    if driver.gives_pages() {
        (told.pages, told.after_pages) = (Some(pages), Some(after_pages));
    }
    told.items = Some(items);
    told
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

fn error_of(kind: &PaginateErrorKind<Failure>) -> String {
    match kind {
        PaginateErrorKind::Walk(error) => kind_of(error),
        other => format!("{other:?}"),
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
