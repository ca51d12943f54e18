//! Rules 5, 17 and 18: what ends a walk, and what does not.

use crate::{at, list, walked};
use paginator_runtime::{Paginated, Paginator};
use paginator_tests::{
    FlaggedRequest, ListRequest, NumberedRequest, Operation, Row, Service, flagged, row, trace,
};

pub(crate) fn flagged_list() -> Paginator<(), FlaggedRequest> {
    FlaggedRequest::default().paginate(())
}

#[test]
fn an_absent_an_empty_and_a_zero_token_are_no_token() {
    let text = |next: Option<&str>| Row { next: next.map(str::to_owned), ..row("", [0], "") };
    assert_eq!(walked(&[text(None)], list()), "-: 0 | done");
    assert_eq!(walked(&[text(Some(""))], list()), "-: 0 | done");

    let number = |asked, next| Row { asked, items: vec![0], next, more: None };
    let numbered = || NumberedRequest::default().paginate(());
    assert_eq!(walked(&[number(None, Some(0))], numbered()), "-: 0 | done");
    let two = [number(None, Some(7)), number(Some(7), None)];
    assert_eq!(walked(&two, numbered()), "-: 0 | 7: 0 | done");
    let negative = [number(None, Some(-1)), number(Some(-1), None)];
    assert_eq!(walked(&negative, numbered()), "-: 0 | -1: 0 | done");
}

#[test]
fn a_request_with_an_unset_token_asks_for_the_first_page() {
    let empty = ListRequest { next_token: Some(String::new()), ..Default::default() };
    assert_eq!(walked(&[row("", [0], "")], empty.paginate(())), "-: 0 | done");
}

#[test]
fn the_word_none_and_blanks_are_tokens_like_any_other() {
    for token in ["None", "null", "0", " ", "false"] {
        let pages = [row("", [0], token), row(token, [1], "")];
        assert_eq!(walked(&pages, list()), format!("-: 0 | {token}: 1 | done"));
    }
}

#[test]
fn an_empty_page_with_a_token_does_not_end_the_walk() {
    let pages = [row("", [], "A"), row("A", [], "B"), row("B", [0], "C"), row("C", [], "")];
    assert_eq!(walked(&pages, list()), "-: | A: | B: 0 | C: | done");
}

#[test]
fn a_false_or_absent_flag_ends_the_walk_whatever_the_token_says() {
    let pages = [
        flagged("", [0], "A", true),
        flagged("A", [], "B", true),
        flagged("B", [1], "C", false),
        flagged("C", [2], "", false),
    ];
    assert_eq!(walked(&pages, flagged_list()), "-: 0 | A: | B: 1 | done");
    let absent = [row("", [0], "A"), row("A", [1], "")];
    assert_eq!(walked(&absent, flagged_list()), "-: 0 | done");
}

#[test]
fn a_true_flag_without_a_token_is_an_error_behind_the_pages_items() {
    let first = [flagged("", [0, 1], "", true)];
    let told = r#"-: 0 1 | MissingToken | {"NextToken": null, "boto_truncate_amount": 2}"#;
    assert_eq!(walked(&first, flagged_list()), told);

    let second = [flagged("", [0, 1], "A", true), flagged("A", [2, 3, 4], "", true)];
    let told = r#"-: 0 1 | A: 2 3 4 | MissingToken | {"NextToken": "A", "boto_truncate_amount": 3}"#;
    assert_eq!(walked(&second, flagged_list()), told);
    let told = r#"A: 4 | MissingToken | {"NextToken": "A", "boto_truncate_amount": 3}"#;
    assert_eq!(walked(&second, flagged_list().resume_from(at("A", 2))), told, "counted from its start");

    // An amount, even of 0: what else was on the page was given.
    let empty = [flagged("", [], "", true)];
    let told = r#"-: | MissingToken | {"NextToken": null, "boto_truncate_amount": 0}"#;
    assert_eq!(walked(&empty, flagged_list()), told);
}

#[test]
fn an_error_keeps_what_is_still_to_drop() {
    let pages = [flagged("", [0, 1], "", true)];
    let told = r#"-: | MissingToken | {"NextToken": null, "boto_truncate_amount": 5}"#;
    assert_eq!(walked(&pages, flagged_list().resume_from(at("", 5))), told);

    let pages = [row("A", [0, 1], "A")];
    let told = r#"A: | RepeatedToken | {"NextToken": "A", "boto_truncate_amount": 5}"#;
    assert_eq!(walked(&pages, list().resume_from(at("A", 5))), told);
}

/// A page that once hands out a bad token, and a good one when it is asked for again.
fn recovering<R: Operation<Token = String>>(bad: fn() -> Row<String>) -> Service<R> {
    let asked = std::sync::atomic::AtomicUsize::new(0);
    Service::new(move |request: &R| {
        let row = match request.token().as_deref() {
            None => flagged("", [0, 1], "A", true),
            Some("A") if asked.fetch_add(1, std::sync::atomic::Ordering::Relaxed) == 0 => bad(),
            Some("A") => flagged("A", [2, 3], "B", true),
            Some(_) => flagged("B", [4], "", false),
        };
        Some(R::respond(row.items, row.next, row.more))
    })
}

#[test]
fn a_walk_resumed_after_a_bad_token_asks_its_page_again_and_gives_nothing_twice() {
    let service = recovering(|| flagged("A", [2, 3], "", true));
    let mut walk = flagged_list().walk();
    let position = r#"{"NextToken": "A", "boto_truncate_amount": 2}"#;
    assert_eq!(trace(&service, &mut walk), format!("-: 0 1 | A: 2 3 | MissingToken | {position}"));
    let resumed = flagged_list().resume_from(walk.position());
    assert_eq!(trace(&service, &mut resumed.walk()), "A: | B: 4 | done");

    let service = recovering(|| row("A", [2, 3], "A"));
    let mut walk = list().walk();
    assert_eq!(trace(&service, &mut walk), format!("-: 0 1 | A: 2 3 | RepeatedToken | {position}"));
    let resumed = list().starting_token(walk.resume_token().unwrap());
    assert_eq!(trace(&service, &mut resumed.walk()), "A: | B: 4 | done");
}

#[test]
fn too_many_empty_pages_in_a_row_are_an_error() {
    let pages =
        [row("", [], "A"), row("A", [], "B"), row("B", [0], "C"), row("C", [], "D"), row("D", [], "")];
    for (max_empty_pages, expected) in [
        (0, r#"-: | EmptyPages { limit: 1 } | {"NextToken": "A"}"#),
        (1, r#"-: | EmptyPages { limit: 1 } | {"NextToken": "A"}"#),
        (2, r#"-: | A: | EmptyPages { limit: 2 } | {"NextToken": "B"}"#),
        // The two empty pages at the end do not follow on the two at the start.
        (3, "-: | A: | B: 0 | C: | D: | done"),
    ] {
        let told = walked(&pages, list().max_empty_pages(max_empty_pages));
        assert_eq!(told, expected, "max_empty_pages {max_empty_pages}");
    }
}

#[test]
fn a_page_that_is_skipped_whole_is_not_an_empty_page() {
    let pages = [row("", 0..2, "A"), row("A", 2..4, "B"), row("B", [4], "")];
    assert_eq!(walked(&pages, list().max_empty_pages(1).resume_from(at("", 4))), "-: | A: | B: 4 | done");
}

#[test]
fn a_thousand_empty_pages_are_the_most_unless_told_otherwise() {
    let endless = || {
        Service::new(|request: &ListRequest| {
            let page: u64 = request.next_token.as_deref().map_or(Ok(0), str::parse).ok()?;
            Some(ListRequest::respond(vec![], Some((page + 1).to_string()), None))
        })
    };
    let service = endless();
    let told = trace(&service, &mut list().walk());
    assert!(told.ends_with(r#"| EmptyPages { limit: 1000 } | {"NextToken": "1000"}"#), "{told}");
    assert_eq!(service.count(), 1000);
    let service = endless();
    trace(&service, &mut list().max_empty_pages(1200).walk());
    assert_eq!(service.count(), 1200);
}
