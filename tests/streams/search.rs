//! `search`: what a JMESPath expression finds on each page; botocore's `PageIterator.search`. A list gives its
//! elements, anything else is given unchanged. The test target `search` checks what expressions find.

use crate::json;
use futures_util::{Stream, StreamExt, stream::FusedStream};
use paginator_runtime::{
    PaginateErrorKind, Paginated, Paginator, Position, WalkError,
    fetch::fetch_fn,
    search::{self, SearchError},
};
use paginator_tests::Failure;
use serde::Serialize;
use serde_json::{Value, json};
use std::{
    fmt::Debug,
    future::{Ready, ready},
    sync::atomic::{AtomicUsize, Ordering},
};

#[derive(Clone, Debug, Default, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = ListUsersResponse, function = none)]
struct ListUsersRequest {
    #[paginated(input_token)]
    next_token: usize,
}

#[derive(Clone, Debug, Serialize, Paginated)]
#[serde(rename_all = "PascalCase")]
struct ListUsersResponse {
    #[paginated(items)]
    users: Vec<User>,
    #[paginated(output_token)]
    next_token: usize,
    /// On the first page only.
    total: Option<u64>,
    ratio: f64,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
struct User {
    username: String,
    groups: Vec<&'static str>,
}

/// Three pages, of two users, of none, and of one; counts the requests, and fails at one of them.
struct Users {
    sent: AtomicUsize,
    fails_at: Option<usize>,
}

impl Users {
    fn failing_at(nth: Option<usize>) -> Self {
        Users { sent: AtomicUsize::new(0), fails_at: nth }
    }

    fn count(&self) -> usize {
        self.sent.load(Ordering::Relaxed)
    }

    fn answer(&self, request: &ListUsersRequest) -> Ready<Result<ListUsersResponse, Failure>> {
        if Some(self.sent.fetch_add(1, Ordering::Relaxed) + 1) == self.fails_at {
            return ready(Err(Failure::OutOfOrder));
        }
        let names = [&["ada", "bob"][..], &[], &["cyd"]][request.next_token];
        let users = names.iter().map(|name| User { username: (*name).to_owned(), groups: vec!["x", name] });
        let next_token = (request.next_token + 1) % 3;
        let total = (request.next_token == 0).then_some(u64::MAX);
        ready(Ok(ListUsersResponse { users: users.collect(), next_token, total, ratio: 0.5 }))
    }

    fn walk(
        &self,
    ) -> Paginator<
        impl paginator_runtime::Fetch<ListUsersRequest, Error = Failure, Future: Send> + Send + Sync + Clone,
        ListUsersRequest,
    > {
        ListUsersRequest::default().paginate(fetch_fn(|request| self.answer(&request)))
    }
}

async fn found(expression: &str) -> Vec<Value> {
    let users = Users::failing_at(None);
    let found: Vec<search::Value> = users.walk().search(expression).unwrap().try_collect().await.unwrap();
    found.into_iter().map(|value| value.try_into().unwrap()).collect()
}

#[tokio::test]
async fn a_list_gives_its_elements() {
    assert_eq!(found("Users[].Username").await, ["ada", "bob", "cyd"]);
    assert_eq!(found("Users[?Username != 'bob'].Username | []").await, ["ada", "cyd"]);
    assert_eq!(found("Users[].Groups[]").await, ["x", "ada", "x", "bob", "x", "cyd"]);
}

#[tokio::test]
async fn only_the_outer_list_is_taken_apart() {
    assert_eq!(
        found("Users[].Groups").await,
        [json!(["x", "ada"]), json!(["x", "bob"]), json!(["x", "cyd"])]
    );
    assert_eq!(
        found("[NextToken, Users[0].Username]").await,
        [json!(1), json!("ada"), json!(2), json!(null), json!(0), json!("cyd")]
    );
}

#[tokio::test]
async fn null_is_given_once_a_page() {
    assert_eq!(found("Nobody").await, vec![Value::Null; 3]);
    assert_eq!(found("Users[0].Username").await, [json!("ada"), json!(null), json!("cyd")]);
}

#[tokio::test]
async fn anything_else_is_given_once_a_page_as_it_is() {
    assert_eq!(found("length(Users)").await, [2, 0, 1]);
    assert_eq!(found("Total").await, [json!(u64::MAX), json!(null), json!(null)], "no digit is lost");
    assert_eq!(found("Ratio").await, vec![json!(0.5); 3]);
    assert_eq!(found("NextToken > `0`").await, [true, true, false]);
    assert_eq!(found("'text'").await, ["text", "text", "text"]);
    let object = |first: Value| json!({"first": first});
    assert_eq!(
        found("{first: Users[0].Username}").await,
        [object(json!("ada")), object(json!(null)), object(json!("cyd"))]
    );
}

async fn names_of<F>(walk: Paginator<F, ListUsersRequest>) -> Vec<search::Value>
where
    F: paginator_runtime::Fetch<ListUsersRequest, Error = Failure>,
{
    walk.search("Users[].Username").unwrap().try_collect().await.unwrap()
}

/// serde_json's map would sort them by name, and its numbers would differ.
#[tokio::test]
async fn members_keep_their_order_and_numbers_their_digits() {
    let users = Users::failing_at(None);
    let mut first = users.walk().search("{z: Users[0], a: Total, Ratio: Ratio}").unwrap();
    assert_eq!(
        first.try_next().await.unwrap().unwrap().to_string(),
        r#"{"z":{"Username":"ada","Groups":["x","ada"]},"a":18446744073709551615,"Ratio":0.5}"#
    );
}

#[tokio::test]
async fn what_is_searched_was_cut() {
    let users = Users::failing_at(None);
    let walk = users.walk().max_items(1);
    assert_eq!(names_of(walk).await, ["ada"]);
    assert_eq!(names_of(users.walk().starting_token("None___1")).await, ["bob", "cyd"]);
}

#[test]
fn a_bad_expression_is_an_error_before_any_request() {
    let users = Users::failing_at(None);
    for bad in ["Users[", "", "Users[].Username |", "#"] {
        let error = users.walk().search(bad).err().unwrap().to_string();
        assert!(error.starts_with("the expression is not JMESPath: "), "{bad}: {error}");
        assert!(!error.contains('\n'), "{bad}: {error}");
    }
    assert_eq!(users.count(), 0);
}

#[tokio::test]
async fn nothing_is_fetched_before_it_is_needed() {
    let users = Users::failing_at(None);
    let mut names = users.walk().search("Users[].Username").unwrap();
    assert_eq!(users.count(), 0);
    // The empty page in between has nothing to give.
    for (name, requests) in [("ada", 1), ("bob", 1), ("cyd", 3)] {
        assert_eq!(names.try_next().await.unwrap().unwrap(), name);
        assert_eq!(users.count(), requests, "after {name}");
    }
    assert!(names.next().await.is_none());
    assert_eq!(users.count(), 3);
}

#[tokio::test]
async fn an_error_of_the_walk_comes_after_what_was_found_with_its_position() {
    let users = Users::failing_at(Some(3));
    let mut names = users.walk().search("Users[].Username").unwrap();
    assert_eq!(names.next().await.unwrap().unwrap(), "ada");
    assert_eq!(names.next().await.unwrap().unwrap(), "bob");
    let Some(Err(error)) = names.next().await else { panic!("the third request fails") };
    assert_eq!(error.to_string(), "ListUsers: a page could not be fetched");
    assert_eq!(std::error::Error::source(&error).unwrap().to_string(), "OutOfOrder");
    assert_eq!(json(error.resume_token()), r#"{"NextToken": 2}"#);
    let SearchError::Walk(error) = error else { panic!("{error}") };
    assert_eq!(error.as_fetch(), Some(&Failure::OutOfOrder));
    assert_eq!(json(error.resume_token()), r#"{"NextToken": 2}"#);
    assert!(names.next().await.is_none(), "after an error, over");
    assert_eq!(users.count(), 3);
}

#[tokio::test]
async fn a_refused_setting_is_the_first_thing_found() {
    let users = Users::failing_at(None);
    let mut names = users.walk().starting_token("a text").search("Users[].Username").unwrap();
    let Some(Err(SearchError::Walk(error))) = names.next().await else { panic!("a text is no number") };
    assert!(matches!(error.kind(), PaginateErrorKind::Walk(WalkError::Settings(_))));
    assert_eq!(users.count(), 0);
}

#[tokio::test]
async fn an_expression_that_does_not_suit_a_page_ends_the_search() {
    let users = Users::failing_at(None);
    // The sum of a number: a type error, which only a page can show.
    let mut sums = users.walk().search("sum(NextToken)").unwrap();
    let Some(Err(error)) = sums.next().await else { panic!("a number has no sum") };
    assert_eq!(
        error.to_string(),
        "a page could not be searched: `sum` takes an array, not a number, at offset 0"
    );
    assert!(matches!(error, SearchError::Page { .. }));
    assert_eq!(json(error.resume_token()), r#"{"NextToken": null}"#);
    assert!(sums.next().await.is_none());
    assert_eq!(users.count(), 1);
}

/// Rule 12: an error carries the position.
#[tokio::test]
async fn a_search_goes_on_from_the_page_that_another_expression_did_not_suit() {
    let users = Users::failing_at(None);
    // The second page has no user, and so no name that could begin with anything.
    let mut begun =
        users.walk().starting_token("None___1").search("starts_with(Users[0].Username, 'b')").unwrap();
    assert_eq!(begun.next().await.unwrap().unwrap().as_bool(), Some(true));
    let Some(Err(error)) = begun.next().await else { panic!("null is no text") };
    assert_eq!(json(error.resume_token()), r#"{"NextToken": 1}"#);
    assert_eq!((error.delivered(), begun.delivered()), (1, 1));
    assert_eq!(json(begun.resume_token().as_ref()), r#"{"NextToken": 1}"#);
    assert_eq!(begun.position(), Position::At { token: Some(1), skip: 0 });
    assert_eq!(names_of(users.walk().starting_token(error.resume_token().unwrap())).await, ["cyd"]);
}

/// What was found does not say which items it came from, so the page counts as given once all of it is.
#[tokio::test]
async fn the_position_is_before_a_page_until_all_found_on_it_is_given() {
    let users = Users::failing_at(None);
    let mut names = users.walk().search("Users[].Username").unwrap();
    let start = Position::At { token: None, skip: 0 };
    assert_eq!(names.position(), start);
    assert_eq!(names.try_next().await.unwrap().unwrap(), "ada");
    assert_eq!((names.position(), names.size_hint(), names.delivered()), (start, (1, None), 0));
    let token = names.resume_token().unwrap();
    assert_eq!(names_of(users.walk().starting_token(token)).await, ["ada", "bob", "cyd"]);
    assert_eq!(names.try_next().await.unwrap().unwrap(), "bob");
    assert_eq!((names.position(), names.delivered()), (Position::At { token: Some(1), skip: 0 }, 2));
    let token = names.resume_token().unwrap();
    assert_eq!(names_of(users.walk().starting_token(token)).await, ["cyd"]);
    assert_eq!(names.try_next().await.unwrap().unwrap(), "cyd");
    assert_eq!((names.position(), names.resume_token()), (Position::Done, None));
    assert!(names.is_terminated());
}

/// A page that `max_items` cut, or of which another walk gave a part: the position is inside it, not at its start.
#[tokio::test]
async fn a_cut_page_keeps_its_position() {
    let users = Users::failing_at(None);
    let mut names = users.walk().max_items(1).search("Users[].Username").unwrap();
    assert_eq!(names.try_next().await.unwrap().unwrap(), "ada");
    assert!(names.try_next().await.unwrap().is_none());
    assert_eq!(names.position(), Position::At { token: None, skip: 1 });
    assert_eq!(names_of(users.walk().starting_token(names.resume_token().unwrap())).await, ["bob", "cyd"]);
    let mut twice = users.walk().starting_token("None___1").search("Users[].Groups[]").unwrap();
    assert_eq!(twice.try_next().await.unwrap().unwrap(), "x");
    assert_eq!(twice.position(), Position::At { token: None, skip: 1 });
}

/// What was collected is dropped, so its position is the one before it.
#[tokio::test]
async fn an_error_of_collecting_goes_on_where_collecting_began() {
    let failing = Users::failing_at(Some(3));
    let mut names = failing.walk().search("Users[].Username").unwrap();
    assert_eq!(names.try_next().await.unwrap().unwrap(), "ada");
    let error = names.try_collect::<Vec<_>>().await.unwrap_err();
    assert_eq!(json(error.resume_token()), r#"{"NextToken": null}"#);
    let users = Users::failing_at(None);
    let error = users.walk().search("abs(Total)").unwrap().try_collect::<Vec<_>>().await.unwrap_err();
    assert!(matches!(error, SearchError::Page { .. }));
    assert_eq!(json(error.resume_token()), r#"{"NextToken": null}"#);
}

#[tokio::test]
async fn debug_shows_where_it_stands_and_no_data() {
    let users = Users::failing_at(None);
    let mut names = users.walk().search("Users[?Username != 'secret'].Username").unwrap();
    names.try_next().await.unwrap();
    assert_eq!(
        format!("{names:?}"),
        r#"Search { operation: "ListUsers", position: At { token: None, skip: 0 } }"#
    );
}

/// It is a stream like any other.
#[tokio::test]
async fn combinators_take_it() {
    let users = Users::failing_at(None);
    let names = users.walk().search("Users[].Username").unwrap();
    let lengths = names.map(|name| name.unwrap().as_str().map_or(0, str::len));
    assert_eq!(lengths.collect::<Vec<_>>().await, [3, 3, 3]);
}

#[test]
fn a_search_is_send_and_unpin_when_its_parts_are() {
    fn is_free<S: Stream<Item: Debug> + FusedStream + Send + Unpin>(_: &S) {}
    let users = Users::failing_at(None);
    is_free(&users.walk().search("Users").unwrap());
}
