//! A connection of GraphQL: the token and the page size are variables, and everything of interest lies deep
//! in the data. Source: <https://relay.dev/graphql/connections.htm>, and GitHub's schema for the names.

use crate::{cut_and_resumed_everywhere, json, walked};
use paginator_runtime::Paginated;
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::{cell::RefCell, convert::Infallible};

#[derive(Clone, Serialize, Paginated)]
#[paginated(
    response = IssuesResponse,
    operation = "Issues",
    input_token = variables.after,
    page_size(max = 100) = variables.first,
)]
struct IssuesQuery {
    query: &'static str,
    variables: Option<Variables>,
}

#[derive(Clone, Default, Serialize)]
struct Variables {
    owner: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    first: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<String>,
}

#[derive(Debug, Deserialize, Paginated)]
#[paginated(
    items: Vec<Issue> = data.repository.issues.nodes,
    output_token = data.repository.issues.page_info.end_cursor,
    more_results = data.repository.issues.page_info.has_next_page,
)]
struct IssuesResponse {
    data: Option<Data>,
}

#[derive(Debug, Deserialize)]
struct Data {
    repository: Option<Repository>,
}

#[derive(Debug, Deserialize)]
struct Repository {
    issues: IssueConnection,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct IssueConnection {
    total_count: i64,
    nodes: Vec<Issue>,
    page_info: PageInfo,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct PageInfo {
    end_cursor: Option<String>,
    has_next_page: bool,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
struct Issue {
    title: String,
}

fn all_issues() -> Vec<Issue> {
    (0..6).map(|number| Issue { title: format!("issue {number}") }).collect()
}

/// Six issues. A cursor points at the last issue of its page, on the last page too.
fn answer(query: &IssuesQuery) -> IssuesResponse {
    let variables = query.variables.clone().unwrap_or_default();
    let start = variables
        .after
        .map_or(0, |after| after.strip_prefix("cursor:").unwrap().parse::<usize>().unwrap() + 1);
    let end = 6.min(start + usize::try_from(variables.first.unwrap_or(4)).unwrap());
    let nodes: Vec<_> = all_issues()[start..end].iter().map(|issue| json!({"title": issue.title})).collect();
    let page_info = json!({"endCursor": format!("cursor:{}", end - 1), "hasNextPage": end < 6});
    let connection = json!({"totalCount": 6, "nodes": nodes, "pageInfo": page_info});
    serde_json::from_value(json!({"data": {"repository": {"issues": connection}}})).unwrap()
}

fn query() -> IssuesQuery {
    let variables = Variables { owner: "rust-lang".to_owned(), ..Default::default() };
    IssuesQuery {
        query: "query($owner: String!, $first: Int, $after: String) { … }",
        variables: Some(variables),
    }
}

#[test]
fn the_variables_carry_the_cursor_and_keep_what_else_is_in_them() {
    let sent = RefCell::new(Vec::new());
    let walk = query().paginate_blocking(|query| {
        sent.borrow_mut().push(serde_json::to_value(&query.variables).unwrap());
        Ok::<_, Infallible>(answer(&query))
    });
    assert_eq!(walked(walk.page_size(4)), (all_issues(), "done".to_owned()));
    let expected = json!([
        {"owner": "rust-lang", "first": 4},
        {"owner": "rust-lang", "first": 4, "after": "cursor:3"},
    ]);
    assert_eq!(json!(sent.take()), expected, "has_next_page ends the walk, though there is a cursor");
}

#[test]
fn missing_variables_are_made_for_a_cursor() {
    let sent = RefCell::new(Vec::new());
    let query = IssuesQuery { variables: None, ..query() };
    let walk = query.paginate_blocking(|query| {
        sent.borrow_mut().push(serde_json::to_value(&query.variables).unwrap());
        Ok::<_, Infallible>(answer(&query))
    });
    assert_eq!(walked(walk), (all_issues(), "done".to_owned()));
    assert_eq!(json!(sent.take()), json!([null, {"owner": "", "after": "cursor:3"}]));
}

#[test]
fn a_cut_walk_is_resumed_wherever_it_was_cut() {
    let walk = query().paginate_blocking(|query| Ok::<_, Infallible>(answer(&query)));
    for (max_items, token) in [
        (3, r#"{"after": null, "boto_truncate_amount": 3}"#),
        (4, r#"{"after": "cursor:3"}"#),
        (5, r#"{"after": "cursor:3", "boto_truncate_amount": 1}"#),
        (6, "done"),
    ] {
        assert_eq!(walked(walk.clone().max_items(max_items)).1, token, "{max_items}");
    }
    cut_and_resumed_everywhere(&query(), |sent| answer(&sent), &all_issues(), &[1, 2, 4, 100]);
}

#[test]
fn the_full_result_is_one_connection() {
    let walk = query().paginate_blocking(|query| Ok::<_, Infallible>(answer(&query)));
    let result = walk.max_items(5).page_size(2).blocking_full_result().unwrap();
    let connection = &result.data.as_ref().unwrap().repository.as_ref().unwrap().issues;
    assert_eq!(connection.nodes, all_issues()[..5]);
    assert_eq!((connection.total_count, connection.page_info.has_next_page), (6, false));
    assert_eq!(connection.page_info.end_cursor, None);
    assert_eq!(json(result.next_token.clone()), r#"{"after": "cursor:3", "boto_truncate_amount": 1}"#);
}

/// GraphQL answers with `"data": null` if a query failed.
#[test]
fn missing_data_has_no_items_and_no_cursor() {
    let walk = query().paginate_blocking(|_| Ok::<_, Infallible>(IssuesResponse { data: None }));
    assert_eq!(walked(walk), (Vec::new(), "done".to_owned()));
}
