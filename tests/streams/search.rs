//! `search`: what a JMESPath expression finds on each page; botocore's `PageIterator.search`. A list gives its
//! elements, anything else is given as it is.

use crate::json;
use futures_util::{Stream, StreamExt, TryStreamExt};
use paginator_runtime::{
    PaginateErrorKind, Paginated, Paginator, WalkError, fetch::fetch_fn, search::SearchError,
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
    users.walk().search(expression).unwrap().try_collect().await.unwrap()
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

#[tokio::test]
async fn what_is_searched_was_cut() {
    let users = Users::failing_at(None);
    let walk = users.walk().max_items(1);
    assert_eq!(walk.search("Users[].Username").unwrap().try_collect::<Vec<_>>().await.unwrap(), ["ada"]);
    let walk = users.walk().starting_token("None___1");
    assert_eq!(
        walk.search("Users[].Username").unwrap().try_collect::<Vec<_>>().await.unwrap(),
        ["bob", "cyd"]
    );
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
async fn an_error_of_the_walk_comes_behind_what_was_found_with_its_position() {
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
    assert!(error.to_string().starts_with("a page could not be searched: "), "{error}");
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
    assert_eq!(begun.next().await.unwrap().unwrap(), true);
    let Some(Err(error)) = begun.next().await else { panic!("null is no text") };
    assert_eq!(json(error.resume_token()), r#"{"NextToken": 1}"#);
    let rest = users.walk().starting_token(error.resume_token().unwrap()).search("Users[].Username").unwrap();
    assert_eq!(rest.try_collect::<Vec<_>>().await.unwrap(), ["cyd"]);
}

#[test]
fn a_search_is_send_and_unpin_when_its_parts_are() {
    fn is_free<S: Stream<Item: Debug> + Send + Unpin>(_: &S) {}
    let users = Users::failing_at(None);
    is_free(&users.walk().search("Users").unwrap());
}
