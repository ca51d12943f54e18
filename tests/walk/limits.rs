//! Rules 1, 2 and 18: where `max_items` and `max_pages` end a walk.

use crate::{at, case, flagged_list, list, three_pages};
use paginator_runtime::{Position, RepeatedToken};
use paginator_tests::{
    Row, Service, flagged, polled_out, row,
    table::{Case, Table},
};

pub(crate) fn table() -> Table {
    let mut cases = Vec::new();
    for (max_items, expected) in [
        (0, r#"-: | {"NextToken": null, "boto_truncate_amount": 0}"#),
        (1, r#"-: 0 | {"NextToken": null, "boto_truncate_amount": 1}"#),
        (4, r#"-: 0 1 2 | A: 3 | {"NextToken": "A", "boto_truncate_amount": 1}"#),
        (5, r#"-: 0 1 2 | A: 3 4 | {"NextToken": "A", "boto_truncate_amount": 2}"#),
    ] {
        let name = format!("a page that overshoots is cut, max items {max_items}");
        cases.push(case(name, list().max_items(max_items), &three_pages(), expected));
    }
    for (max_items, expected) in [
        (3, r#"-: 0 1 2 | {"NextToken": "A"}"#),
        (6, r#"-: 0 1 2 | A: 3 4 5 | {"NextToken": "B"}"#),
        (7, "-: 0 1 2 | A: 3 4 5 | B: 6 | done"),
        (8, "-: 0 1 2 | A: 3 4 5 | B: 6 | done"),
        (usize::MAX, "-: 0 1 2 | A: 3 4 5 | B: 6 | done"),
    ] {
        let name = format!("a limit met at the end of a page cuts nothing, max items {max_items}");
        cases.push(case(name, list().max_items(max_items), &three_pages(), expected));
    }
    let pages = [row("", [], "A"), row("A", 0..2, "B"), row("B", [], "C"), row("C", [2], "")];
    for (max_items, expected) in [
        (0, r#"-: | {"NextToken": "A"}"#),
        (2, r#"-: | A: 0 1 | {"NextToken": "B"}"#),
        (3, "-: | A: 0 1 | B: | C: 2 | done"),
    ] {
        let name = format!("empty pages count for nothing in max items {max_items}");
        cases.push(case(name, list().max_items(max_items), &pages, expected));
    }
    for (max_pages, expected) in [
        (0, r#"{"NextToken": null}"#),
        (1, r#"-: 0 1 2 | {"NextToken": "A"}"#),
        (2, r#"-: 0 1 2 | A: 3 4 5 | {"NextToken": "B"}"#),
        (3, "-: 0 1 2 | A: 3 4 5 | B: 6 | done"),
        (4, "-: 0 1 2 | A: 3 4 5 | B: 6 | done"),
    ] {
        let name = format!("max pages {max_pages} ends the walk quietly");
        cases.push(case(name, list().max_pages(max_pages), &three_pages(), expected));
    }
    for (max_items, max_pages, expected) in [
        (4, 1, r#"-: 0 1 2 | {"NextToken": "A"}"#),
        (2, 2, r#"-: 0 1 | {"NextToken": null, "boto_truncate_amount": 2}"#),
        (4, 2, r#"-: 0 1 2 | A: 3 | {"NextToken": "A", "boto_truncate_amount": 1}"#),
    ] {
        let name = format!("of {max_items} items and {max_pages} pages the nearer limit ends the walk");
        cases.push(case(name, list().max_items(max_items).max_pages(max_pages), &three_pages(), expected));
    }
    cases.extend(limits_on_the_page_of_an_error());
    cases.extend(typed_positions());
    Table { file: "walk/limits.rs", cases }
}

/// Whoever asked for three items, or for one page, and got them, has no use for an error about the next.
fn limits_on_the_page_of_an_error() -> Vec<Case> {
    let name = |what: &str| format!("{what} met on the very page of an error ends quietly");
    let repeated = [row("", 0..3, "A"), row("A", 3..6, "A")];
    let at_repeated = r#"-: 0 1 2 | A: 3 4 5 | {"NextToken": "A", "boto_truncate_amount": 3}"#;
    let stopping = list().max_items(6).repeated_token(RepeatedToken::Stop);
    let missing = [flagged("", 0..2, "", true)];
    let at_missing = r#"-: 0 1 | {"NextToken": null, "boto_truncate_amount": 2}"#;
    let empty: [Row<String>; 3] = [row("", [], "A"), row("A", [], "B"), row("B", [0], "")];
    vec![
        case(name("max items"), list().max_items(6), &repeated, at_repeated),
        case(name("max pages"), list().max_pages(2), &repeated, at_repeated),
        case(
            "max items met where a repeated token stops",
            stopping,
            &repeated,
            r#"-: 0 1 2 | A: 3 4 5 | {"NextToken": "A"}"#,
        ),
        case(name("max items and a missing token"), flagged_list().max_items(2), &missing, at_missing),
        case(name("max pages and a missing token"), flagged_list().max_pages(1), &missing, at_missing),
        case(
            name("max pages and too many empty pages"),
            list().max_empty_pages(2).max_pages(2),
            &empty,
            r#"-: | A: | {"NextToken": "B"}"#,
        ),
    ]
}

fn typed_positions() -> Vec<Case> {
    let rows = [(0, at("", 0)), (1, at("", 1)), (3, at("A", 0)), (4, at("A", 1)), (7, Position::Done)];
    let case = |(max_items, expected): (usize, Position<String>)| {
        let name = format!("the typed position tells of a cut what the text does, max items {max_items}");
        Case::new(name, "the same", move |way| {
            let service = Service::table(three_pages());
            let mut walk = way.walk(&list().max_items(max_items), &service);
            while polled_out(walk.next())?.is_some() {}
            let position = walk.position(0)?;
            // `Position` hides its token from `Debug`.
            Some(if position == expected { "the same".to_owned() } else { format!("{position:?}") })
        })
    };
    rows.into_iter().map(case).collect()
}

#[test]
fn limits() {
    table().hold();
}
