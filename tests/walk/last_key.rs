//! Rule 6: a token that is the last item's key is read before the page is cut.

use paginator_runtime::Position;
use paginator_tests::{
    KeyedRequest, Operation, Plan, Service,
    table::{Case, Table},
};

/// Lists 10 to 17, in pages of 3 unless asked.
fn service() -> Service<KeyedRequest> {
    Service::new(|request: &KeyedRequest| {
        let start = request.start.map_or(10, |key| key + 1);
        let end = 18.min(start + u32::try_from(request.size.unwrap_or(3)).ok()?);
        Some(KeyedRequest::respond((start..end).collect(), None, Some(end < 18)))
    })
}

pub(crate) fn table() -> Table {
    let plan = || Plan::of(KeyedRequest::default());
    let mut cases = Vec::new();
    for (skip, expected) in [
        (0, "-: 10 11 12 | 12: 13 14 15 | 15: 16 17 | done"),
        (2, "-: 12 | 12: 13 14 15 | 15: 16 17 | done"),
        (3, "-: | 12: 13 14 15 | 15: 16 17 | done"),
        (4, "-: | 12: 14 15 | 15: 16 17 | done"),
    ] {
        let name = format!("a page that is cut to nothing still tells its last key, skip {skip}");
        cases.push(Case::walk(
            name,
            plan().resume_from(Position::At { token: None, skip }),
            service,
            expected,
        ));
    }
    for (max_items, expected) in [
        (2, r#"-: 10 11 | {"Start": null, "boto_truncate_amount": 2}"#),
        (3, r#"-: 10 11 12 | {"Start": 12}"#),
        (5, r#"-: 10 11 12 | 12: 13 14 | {"Start": 12, "boto_truncate_amount": 2}"#),
    ] {
        let name = format!("a limit met at the last key leads to the next page, max items {max_items}");
        cases.push(Case::walk(name, plan().max_items(max_items), service, expected));
    }
    let expected = r#"-/5: 10 11 12 13 14 | 14/5: 15 | {"Start": 14, "boto_truncate_amount": 1}"#;
    cases.push(Case::walk("keys and a page size", plan().page_size(5).max_items(6), service, expected));
    Table { file: "walk/last_key.rs", cases }
}

#[test]
fn last_keys() {
    table().hold();
}
