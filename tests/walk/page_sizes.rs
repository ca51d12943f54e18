//! Rule 20: what the token of a page number means under another page size.

use paginator_runtime::{Position, token::PageNumber};
use paginator_tests::{
    PageRequest, Plan, Service,
    table::{Case, Table},
    text_of,
};

pub(crate) fn table() -> Table {
    let plan = || Plan::of(PageRequest::default());
    let mut cases = Vec::new();
    for (size, max_items, expected) in [
        (4, 8, r#"-/4: 0 1 2 3 | 2/4: 4 5 6 7 | {"page": 3, "page_size": 4}"#),
        (4, 6, r#"-/4: 0 1 2 3 | 2/4: 4 5 | {"page": 2, "page_size": 4, "boto_truncate_amount": 2}"#),
        (4, 1, r#"-/4: 0 | {"page": null, "boto_truncate_amount": 1}"#),
    ] {
        let name = format!("a token has the page and its size, max items {max_items}");
        cases.push(walk(name, plan().page_size(size).max_items(max_items), expected));
    }
    let name = "where the service chose the size, pages before are not known to hold as many";
    cases.push(walk(name, plan().max_items(3), r#"-: 0 1 2 | {"page": 2, "exact": false}"#));
    let amount = r#"{"page": 2, "page_size": 4, "boto_truncate_amount": 1}"#;
    for (token, size, expected) in [
        (r#"{"page": 3, "page_size": 4}"#, None, "3/4: 8 9 | 4/4: | done"),
        (r#"{"page": 3, "page_size": 4}"#, Some(4), "3/4: 8 9 | 4/4: | done"),
        (r#"{"page": 3, "page_size": 4}"#, Some(3), "3/3: 8 | 4/3: 9 | 5/3: | done"),
        (r#"{"page": 3, "page_size": 4}"#, Some(10), "-/10: 8 9 | 2/10: | done"),
        (amount, Some(3), "2/3: 5 | 3/3: 6 7 8 | 4/3: 9 | 5/3: | done"),
        (amount, Some(1), "5/1: | 6/1: 5 | 7/1: 6 | 8/1: 7 | 9/1: 8 | 10/1: 9 | 11/1: | done"),
        (r#"{"page": 3, "page_size": 4, "exact": false}"#, None, "3/4: 8 9 | 4/4: | done"),
    ] {
        let name = format!("resumed with page size {size:?}, {token}");
        let plan = plan().starting_token(text_of(token));
        cases.push(walk(name, if let Some(size) = size { plan.page_size(size) } else { plan }, expected));
    }
    let token = r#"{"page": 3, "page_size": 4, "exact": false}"#;
    let refused = plan().starting_token(text_of(token)).page_size(3);
    let name = "another size is refused where pages before were not full";
    cases.push(walk(name, refused, &format!("StartingToken | {token}")));
    let at =
        Position::At { token: Some(PageNumber { number: 3, page_size: Some(4), exact: false }), skip: 1 };
    let name = "another size is refused for a position too";
    let expected =
        r#"StartingToken | {"page": 3, "page_size": 4, "exact": false, "boto_truncate_amount": 1}"#;
    cases.push(walk(name, plan().resume_from(at).page_size(3), expected));
    let name = "a bare number counts pages of the size that is set";
    cases.push(walk(name, plan().starting_token("3").page_size(4), "3/4: 8 9 | 4/4: | done"));
    Table { file: "walk/page_sizes.rs", cases }
}

/// Over ten items.
fn walk(name: impl Into<String>, plan: Plan<PageRequest>, expected: &str) -> Case {
    Case::walk(name, plan, || Service::numbered(10), expected)
}

#[test]
fn page_sizes() {
    table().hold();
}
