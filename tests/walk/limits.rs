//! Rules 1, 2 and 18: where `max_items` and `max_pages` end a walk.

use crate::{at, list, three_pages, walked};
use paginator_runtime::{Position, RepeatedToken};
use paginator_tests::{Row, Service, flagged, row, trace};

#[test]
fn a_page_that_overshoots_is_cut() {
    for (max_items, expected) in [
        (0, r#"-: | {"NextToken": null, "boto_truncate_amount": 0}"#),
        (1, r#"-: 0 | {"NextToken": null, "boto_truncate_amount": 1}"#),
        (4, r#"-: 0 1 2 | A: 3 | {"NextToken": "A", "boto_truncate_amount": 1}"#),
        (5, r#"-: 0 1 2 | A: 3 4 | {"NextToken": "A", "boto_truncate_amount": 2}"#),
    ] {
        assert_eq!(walked(&three_pages(), list().max_items(max_items)), expected, "max_items {max_items}");
    }
}

#[test]
fn a_limit_met_at_the_end_of_a_page_cuts_nothing() {
    for (max_items, expected) in [
        (3, r#"-: 0 1 2 | {"NextToken": "A"}"#),
        (6, r#"-: 0 1 2 | A: 3 4 5 | {"NextToken": "B"}"#),
        (7, "-: 0 1 2 | A: 3 4 5 | B: 6 | done"),
        (8, "-: 0 1 2 | A: 3 4 5 | B: 6 | done"),
        (usize::MAX, "-: 0 1 2 | A: 3 4 5 | B: 6 | done"),
    ] {
        assert_eq!(walked(&three_pages(), list().max_items(max_items)), expected, "max_items {max_items}");
    }
}

#[test]
fn empty_pages_count_for_nothing_in_max_items() {
    let pages = [row("", [], "A"), row("A", 0..2, "B"), row("B", [], "C"), row("C", [2], "")];
    for (max_items, expected) in [
        (0, r#"-: | {"NextToken": "A"}"#),
        (2, r#"-: | A: 0 1 | {"NextToken": "B"}"#),
        (3, "-: | A: 0 1 | B: | C: 2 | done"),
    ] {
        assert_eq!(walked(&pages, list().max_items(max_items)), expected, "max_items {max_items}");
    }
}

#[test]
fn the_typed_position_tells_of_a_cut_what_the_text_does() {
    for (max_items, expected) in
        [(0, at("", 0)), (1, at("", 1)), (3, at("A", 0)), (4, at("A", 1)), (7, Position::Done)]
    {
        let mut walk = list().max_items(max_items).walk();
        trace(&Service::table(three_pages()), &mut walk);
        // `Position` hides its token from `Debug`, and so from `assert_eq!`.
        assert!(walk.position() == expected, "max_items {max_items}");
    }
}

#[test]
fn max_pages_ends_the_walk_quietly() {
    for (max_pages, expected) in [
        (0, r#"{"NextToken": null}"#),
        (1, r#"-: 0 1 2 | {"NextToken": "A"}"#),
        (2, r#"-: 0 1 2 | A: 3 4 5 | {"NextToken": "B"}"#),
        (3, "-: 0 1 2 | A: 3 4 5 | B: 6 | done"),
        (4, "-: 0 1 2 | A: 3 4 5 | B: 6 | done"),
    ] {
        assert_eq!(walked(&three_pages(), list().max_pages(max_pages)), expected, "max_pages {max_pages}");
    }
}

#[test]
fn of_two_limits_the_nearer_one_ends_the_walk() {
    for (max_items, max_pages, expected) in [
        (4, 1, r#"-: 0 1 2 | {"NextToken": "A"}"#),
        (2, 2, r#"-: 0 1 | {"NextToken": null, "boto_truncate_amount": 2}"#),
        (4, 2, r#"-: 0 1 2 | A: 3 | {"NextToken": "A", "boto_truncate_amount": 1}"#),
    ] {
        let paginator = list().max_items(max_items).max_pages(max_pages);
        assert_eq!(walked(&three_pages(), paginator), expected, "{max_items} items, {max_pages} pages");
    }
}

/// Whoever asked for three items, or for one page, and got them, has no use for an error about the next.
#[test]
fn a_limit_met_on_the_very_page_of_an_error_ends_quietly() {
    let repeated = [row("", 0..3, "A"), row("A", 3..6, "A")];
    let met = r#"-: 0 1 2 | A: 3 4 5 | {"NextToken": "A", "boto_truncate_amount": 3}"#;
    assert_eq!(walked(&repeated, list().max_items(6)), met);
    assert_eq!(walked(&repeated, list().max_pages(2)), met);
    let stopping = list().max_items(6).repeated_token(RepeatedToken::Stop);
    assert_eq!(walked(&repeated, stopping), r#"-: 0 1 2 | A: 3 4 5 | {"NextToken": "A"}"#);

    let missing = [flagged("", 0..2, "", true)];
    let met = r#"-: 0 1 | {"NextToken": null, "boto_truncate_amount": 2}"#;
    assert_eq!(walked(&missing, crate::ends::flagged_list().max_items(2)), met);
    assert_eq!(walked(&missing, crate::ends::flagged_list().max_pages(1)), met);

    let empty: [Row<String>; 3] = [row("", [], "A"), row("A", [], "B"), row("B", [0], "")];
    assert_eq!(walked(&empty, list().max_empty_pages(2).max_pages(2)), r#"-: | A: | {"NextToken": "B"}"#);
}
