//! Rule 21: a token that the operation's check refuses is not followed.

use paginator_tests::{
    LinkRequest, ListResponse, Plan, Service,
    table::{Case, Table},
};

pub(crate) fn table() -> Table {
    let plan = || Plan::of(LinkRequest::default());
    let cases = [
        (
            "a link that leads elsewhere is not followed, and the items before it are given",
            plan(),
            r#"-: 0 1 | /2: 2 3 | RefusedToken | {"link": "/2", "boto_truncate_amount": 2}"#,
        ),
        (
            "max items met on that very page ends quietly, at the page's own token",
            plan().max_items(4),
            r#"-: 0 1 | /2: 2 3 | {"link": "/2", "boto_truncate_amount": 2}"#,
        ),
        (
            "and so does max pages",
            plan().max_pages(2),
            r#"-: 0 1 | /2: 2 3 | {"link": "/2", "boto_truncate_amount": 2}"#,
        ),
        (
            "a cut of the page asks for no check",
            plan().max_items(3),
            r#"-: 0 1 | /2: 2 | {"link": "/2", "boto_truncate_amount": 1}"#,
        ),
        (
            "a starting token is checked before anything is sent",
            plan().starting_token("far"),
            "StartingToken | <far>",
        ),
    ];
    let cases = cases.map(|(name, plan, expected)| Case::walk(name, plan, leading_elsewhere, expected));
    Table { file: "walk/checked.rs", cases: cases.into() }
}

/// The second of its pages leads elsewhere.
fn leading_elsewhere() -> Service<LinkRequest> {
    Service::new(|request: &LinkRequest| {
        let (items, next) = match request.link.as_deref() {
            None => (vec![0, 1], "/2"),
            Some("/2") => (vec![2, 3], "far"),
            Some("far") => (vec![4], ""),
            _ => return None,
        };
        Some(ListResponse { items, next_token: Some(next.to_owned()) })
    })
}

#[test]
fn checked() {
    table().hold();
}
