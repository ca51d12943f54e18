//! Rule 7: a token that comes back, for cycles of any length behind tails of any length.

use crate::{at, list, walked};
use paginator_runtime::RepeatedToken;
use paginator_tests::{ListRequest, Operation, Service, row, trace};

/// Pages `0`, `1`, … whose tokens run into a cycle: behind the page `tail + cycle - 1` comes `tail` again.
/// The first page, without a token, leads to page `0`. Each page holds its own number.
fn running_into_a_cycle(tail: u32, cycle: u32) -> Service<ListRequest> {
    Service::new(move |request: &ListRequest| {
        let Some(page) = &request.next_token else {
            return Some(ListRequest::respond(vec![], Some("0".to_owned()), None));
        };
        let page: u32 = page.parse().ok()?;
        let next = if page + 1 < tail + cycle { page + 1 } else { tail };
        Some(ListRequest::respond(vec![page], Some(next.to_string()), None))
    })
}

fn check_cycle(start: Option<&str>, tail: u32, cycle: u32) {
    let service = running_into_a_cycle(tail, cycle);
    let mut paginator = list();
    if let Some(start) = start {
        paginator = paginator.starting_token(start);
    }
    let told = trace(&service, &mut paginator.walk());
    let label = format!("start {start:?}, tail {tail}, cycle {cycle}");
    assert!(told.contains("| RepeatedToken |"), "{label}: {told}");
    let requests = u32::try_from(service.count()).unwrap();
    assert!(requests <= 3 * (tail + cycle) + 3, "{label}: {requests} requests");
    // Only once every page was reached can a token have come back.
    let pages = tail + cycle + u32::from(start.is_none());
    assert!(requests >= pages, "{label}: {requests} requests");
}

#[test]
fn cycles_of_every_length_are_found_in_a_bounded_number_of_requests() {
    for tail in 0..=50 {
        for cycle in 1..=50 {
            check_cycle(None, tail, cycle);
            check_cycle(Some("0"), tail, cycle);
        }
    }
}

#[test]
fn two_in_a_row_end_the_walk_at_once() {
    let pages = [row("", [0], "A"), row("A", [1], "A")];
    let told = r#"-: 0 | A: 1 | RepeatedToken | {"NextToken": "A", "boto_truncate_amount": 1}"#;
    assert_eq!(walked(&pages, list()), told);
}

#[test]
fn the_starting_token_counts() {
    let pages = [row("A", [1], "A")];
    let told = r#"A: 1 | RepeatedToken | {"NextToken": "A", "boto_truncate_amount": 1}"#;
    assert_eq!(walked(&pages, list().starting_token("A")), told);
    assert_eq!(walked(&pages, list().resume_from(at("A", 0))), told);
    let request = ListRequest { next_token: Some("A".to_owned()), ..ListRequest::default() };
    assert_eq!(walked(&pages, paginator_runtime::Paginated::paginate(request, ())), told);
}

#[test]
fn two_in_turn_end_the_walk_where_the_first_comes_back() {
    let pages = [row("", [0], "A"), row("A", [1], "B"), row("B", [2], "A")];
    let told = r#"B: 2 | RepeatedToken | {"NextToken": "B", "boto_truncate_amount": 1}"#;
    assert_eq!(walked(&pages, list()), format!("-: 0 | A: 1 | {told}"));
    assert_eq!(walked(&pages, list().starting_token("A")), format!("A: 1 | {told}"));
}

/// A token counts the same, whether the walk came upon it or began there.
#[test]
fn a_walk_that_begins_at_a_token_finds_a_cycle_where_one_that_comes_upon_it_does() {
    for (tail, cycle) in (0..=20).flat_map(|tail| (1..=20).map(move |cycle| (tail, cycle))) {
        let (upon, begun) = (running_into_a_cycle(tail, cycle), running_into_a_cycle(tail, cycle));
        trace(&upon, &mut list().walk());
        trace(&begun, &mut list().starting_token("0").walk());
        assert_eq!(begun.requests(), upon.requests()[1..], "tail {tail}, cycle {cycle}");
    }
}

#[test]
fn tokens_that_do_not_come_back_are_no_cycle() {
    let service = Service::listing(3000);
    let told = trace(&service, &mut list().page_size(1).walk());
    assert!(told.ends_with("| i2999/1: 2999 | done"));
}

#[test]
fn stop_ends_quietly_at_the_token_that_came_back() {
    let pages = [row("", [0], "A"), row("A", [1], "A")];
    let stopping = || list().repeated_token(RepeatedToken::Stop);
    assert_eq!(walked(&pages, stopping()), r#"-: 0 | A: 1 | {"NextToken": "A"}"#);
    for cycle in 1..=20 {
        let service = running_into_a_cycle(5, cycle);
        let told = trace(&service, &mut stopping().walk());
        assert!(!told.contains("RepeatedToken") && !told.ends_with("done"), "{told}");
    }
}

#[test]
fn continue_follows_a_token_that_came_back() {
    let pages = [row("", [0], "A"), row("A", [1], "B"), row("B", [2], "A")];
    let following = || list().repeated_token(RepeatedToken::Continue);
    assert_eq!(
        walked(&pages, following().max_items(6)),
        r#"-: 0 | A: 1 | B: 2 | A: 1 | B: 2 | A: 1 | {"NextToken": "B"}"#
    );
    assert_eq!(walked(&pages, following().max_pages(3)), r#"-: 0 | A: 1 | B: 2 | {"NextToken": "A"}"#);
    let empty = [row("", [], "A"), row("A", [], "A")];
    assert_eq!(
        walked(&empty, following().max_empty_pages(4)),
        r#"-: | A: | A: | A: | EmptyPages { limit: 4 } | {"NextToken": "A"}"#
    );
}
