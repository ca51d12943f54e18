//! Rule 22: the position of an offset that counts items is the exact item.

use paginator_runtime::Position;
use paginator_tests::{
    OffsetRequest, OffsetResponse, Plan, Service,
    table::{Case, Table},
    text_of,
};

pub(crate) fn table() -> Table {
    let plan = || Plan::of(OffsetRequest::default()).page_size(3);
    let cases = [
        ("a cut is at the exact item", plan().max_items(5), r#"-/3: 0 1 2 | 3/3: 3 4 | {"start": 5}"#),
        ("a cut to nothing is at the page", plan().max_items(0), r#"-/3: | {"start": null}"#),
        (
            "a limit met at a page's end is at the next page",
            plan().max_items(3),
            r#"-/3: 0 1 2 | {"start": 3}"#,
        ),
        (
            "a text that has an amount is the offset and the amount",
            plan().starting_token(text_of(r#"{"start": 3, "boto_truncate_amount": 2}"#)),
            "5/3: 5 6 | done",
        ),
        ("so is one of the old form", plan().starting_token("3___2"), "5/3: 5 6 | done"),
        (
            "and one that begins at the first page",
            plan().starting_token(text_of(r#"{"start": null, "boto_truncate_amount": 4}"#)),
            "4/3: 4 5 6 | done",
        ),
        (
            "a position inside of a page begins there",
            plan().resume_from(Position::At { token: Some(3), skip: 1 }),
            "4/3: 4 5 6 | done",
        ),
        (
            "another page size changes nothing",
            plan().resume_from(Position::At { token: Some(5), skip: 0 }).page_size(1),
            "5/1: 5 | 6/1: 6 | done",
        ),
        (
            "a walk that goes on is cut at the exact item",
            plan().starting_token("2").max_items(2),
            r#"2/3: 2 3 | {"start": 4}"#,
        ),
    ];
    let cases = cases.map(|(name, plan, expected)| Case::walk(name, plan, seven, expected));
    Table { file: "walk/offsets.rs", cases: cases.into() }
}

/// Seven items.
fn seven() -> Service<OffsetRequest> {
    Service::new(|request: &OffsetRequest| {
        let size = u32::try_from(request.size?).ok()?;
        Some(OffsetResponse { items: (request.start..7.min(request.start + size)).collect(), total: Some(7) })
    })
}

#[test]
fn offsets() {
    table().hold();
}
