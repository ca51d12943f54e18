//! Rules 3 and 4, and where a walk starts: the first page of a resumed walk.

use crate::{at, list, three_pages, walked};
use paginator_runtime::{Paginated, Position};
use paginator_tests::{ListRequest, Service, row, text_of, trace};

#[test]
fn a_starting_token_drops_its_amount_from_the_first_page() {
    for (token, expected) in [
        (r#"{"NextToken": null, "boto_truncate_amount": 2}"#, "-: 2 | A: 3 4 5 | B: 6 | done"),
        (r#"{"NextToken": "A", "boto_truncate_amount": 1}"#, "A: 4 5 | B: 6 | done"),
        (r#"{"NextToken": "A", "boto_truncate_amount": 3}"#, "A: | B: 6 | done"),
        (r#"{"NextToken": "A", "boto_truncate_amount": 0}"#, "A: 3 4 5 | B: 6 | done"),
        (r#"{"NextToken": "A"}"#, "A: 3 4 5 | B: 6 | done"),
        (r#"{"NextToken": null}"#, "-: 0 1 2 | A: 3 4 5 | B: 6 | done"),
    ] {
        assert_eq!(walked(&three_pages(), list().starting_token(text_of(token))), expected, "{token}");
    }
}

#[test]
fn a_cut_of_a_resumed_page_is_counted_from_the_pages_own_start() {
    let token = text_of(r#"{"NextToken": "A", "boto_truncate_amount": 1}"#);
    for (max_items, expected) in [
        (0, r#"A: | {"NextToken": "A", "boto_truncate_amount": 1}"#),
        (1, r#"A: 4 | {"NextToken": "A", "boto_truncate_amount": 2}"#),
        (2, r#"A: 4 5 | {"NextToken": "B"}"#),
        (3, "A: 4 5 | B: 6 | done"),
    ] {
        let paginator = list().max_items(max_items).starting_token(&token);
        assert_eq!(walked(&three_pages(), paginator), expected, "max_items {max_items}");
    }
}

#[test]
fn an_amount_beyond_the_first_page_is_dropped_from_the_pages_that_follow() {
    let first = list().max_items(5).page_size(10);
    let cut = r#"{"NextToken": null, "boto_truncate_amount": 5}"#;
    assert_eq!(trace(&Service::listing(12), &mut first.walk()), format!("-/10: 0 1 2 3 4 | {cut}"));

    for (page_size, max_items, expected) in [
        (1, 2, r#"-/1: | i1/1: | i2/1: | i3/1: | i4/1: | i5/1: 5 | i6/1: 6 | {"NextToken": "i7"}"#),
        (3, 99, "-/3: | i3/3: 5 | i6/3: 6 7 8 | i9/3: 9 10 11 | done"),
        (3, 1, r#"-/3: | i3/3: 5 | {"NextToken": "i6"}"#),
        (3, 0, r#"-/3: | {"NextToken": "i3", "boto_truncate_amount": 2}"#),
        (4, 1, r#"-/4: | i4/4: 5 | {"NextToken": "i4", "boto_truncate_amount": 2}"#),
        (5, 1, r#"-/5: | i5/5: 5 | {"NextToken": "i5", "boto_truncate_amount": 1}"#),
        (7, 99, "-/7: 5 6 | i7/7: 7 8 9 10 11 | done"),
    ] {
        let paginator = list().page_size(page_size).max_items(max_items).starting_token(text_of(cut));
        let told = trace(&Service::listing(12), &mut paginator.walk());
        assert_eq!(told, expected, "page_size {page_size}, max_items {max_items}");
    }
}

#[test]
fn what_is_still_to_drop_is_part_of_the_position() {
    let mut walk = list().page_size(3).max_pages(1).resume_from(at("", 5)).walk();
    let told = trace(&Service::listing(12), &mut walk);
    assert_eq!(told, r#"-/3: | {"NextToken": "i3", "boto_truncate_amount": 2}"#);
    assert!(walk.position() == at("i3", 2));
}

#[test]
fn an_amount_beyond_all_pages_gives_nothing_and_ends() {
    for amount in [7, 8, usize::MAX] {
        let told = walked(&three_pages(), list().resume_from(at("", amount)));
        assert_eq!(told, "-: | A: | B: | done", "{amount}");
    }
}

#[test]
fn empty_pages_take_nothing_from_the_amount() {
    let pages = [row("", [], "A"), row("A", 0..2, "B"), row("B", [], "C"), row("C", 2..5, "")];
    assert_eq!(walked(&pages, list().resume_from(at("", 3))), "-: | A: | B: | C: 3 4 | done");
}

#[test]
fn a_walk_starts_where_its_request_stands() {
    let request = ListRequest { next_token: Some("A".to_owned()), ..ListRequest::default() };
    let walk = request.clone().paginate(()).walk();
    assert!(walk.position() == at("A", 0), "before anything is sent");
    for (max_items, expected) in [
        (9, "A: 3 4 5 | B: 6 | done"),
        (2, r#"A: 3 4 | {"NextToken": "A", "boto_truncate_amount": 2}"#),
        (0, r#"A: | {"NextToken": "A", "boto_truncate_amount": 0}"#),
    ] {
        let paginator = request.clone().paginate(()).max_items(max_items);
        assert_eq!(walked(&three_pages(), paginator), expected, "max_items {max_items}");
    }
}

#[test]
fn a_start_that_is_told_takes_the_place_of_the_requests_token() {
    let request = ListRequest { next_token: Some("A".to_owned()), ..ListRequest::default() };
    let told = walked(&three_pages(), request.clone().paginate(()).starting_token("B"));
    assert_eq!(told, "B: 6 | done");
    let told = walked(&three_pages(), request.clone().paginate(()).resume_from(at("", 2)));
    assert_eq!(told, "-: 2 | A: 3 4 5 | B: 6 | done");
    let told = walked(&three_pages(), request.paginate(()).starting_token("B").resume_from(at("A", 2)));
    assert_eq!(told, "A: 5 | B: 6 | done", "the one told last");
}

#[test]
fn a_walk_from_the_end_asks_for_nothing() {
    assert_eq!(walked(&three_pages(), list().resume_from(Position::Done)), "done");
}

#[test]
fn a_typed_position_on_an_empty_token_is_the_first_page() {
    let empty = Position::At { token: Some(String::new()), skip: 2 };
    let mut walk = list().resume_from(empty).walk();
    let request = walk.request().unwrap().unwrap();
    assert_eq!(request.next_token, None);
}

#[test]
fn everything_else_in_the_request_is_sent_with_every_page() {
    let request = ListRequest { filter: "red".to_owned(), page_size: Some(4), next_token: None };
    let service = Service::table(three_pages());
    trace(&service, &mut request.clone().paginate(()).walk());
    let sent = service.requests();
    assert_eq!(sent.len(), 3);
    assert!(sent.iter().all(|sent| sent.filter == "red" && sent.page_size == Some(4)));

    let service = Service::table(three_pages());
    trace(&service, &mut request.paginate(()).page_size(2).walk());
    assert!(service.requests().iter().all(|sent| sent.page_size == Some(2)), "a setting goes before");
}
