//! Rules 3, 4 and 11: where a walk starts, and the first page of a resumed walk.

use crate::{at, case, list, three_pages};
use paginator_runtime::{Paginated, Position};
use paginator_tests::{
    GatheringRequest, ListRequest, Plan, Service, Way,
    drivers::Driver,
    row,
    table::{Case, Table},
    text_of, trace,
};

pub(crate) fn table() -> Table {
    let mut cases = amounts();
    cases.extend(further_lists());
    cases.extend(amounts_beyond_the_first_page());
    cases.extend(requests_with_a_token());
    Table { file: "walk/starts.rs", cases }
}

fn amounts() -> Vec<Case> {
    let mut cases = Vec::new();
    for (token, expected) in [
        (r#"{"NextToken": null, "boto_truncate_amount": 2}"#, "-: 2 | A: 3 4 5 | B: 6 | done"),
        (r#"{"NextToken": "A", "boto_truncate_amount": 1}"#, "A: 4 5 | B: 6 | done"),
        (r#"{"NextToken": "A", "boto_truncate_amount": 3}"#, "A: | B: 6 | done"),
        (r#"{"NextToken": "A", "boto_truncate_amount": 0}"#, "A: 3 4 5 | B: 6 | done"),
        (r#"{"NextToken": "A"}"#, "A: 3 4 5 | B: 6 | done"),
        (r#"{"NextToken": null}"#, "-: 0 1 2 | A: 3 4 5 | B: 6 | done"),
    ] {
        let name = format!("a starting token drops its amount from the first page, {token}");
        cases.push(case(name, list().starting_token(text_of(token)), &three_pages(), expected));
    }
    let token = text_of(r#"{"NextToken": "A", "boto_truncate_amount": 1}"#);
    for (max_items, expected) in [
        (0, r#"A: | {"NextToken": "A", "boto_truncate_amount": 1}"#),
        (1, r#"A: 4 | {"NextToken": "A", "boto_truncate_amount": 2}"#),
        (2, r#"A: 4 5 | {"NextToken": "B"}"#),
        (3, "A: 4 5 | B: 6 | done"),
    ] {
        let name =
            format!("a cut of a resumed page is counted from the page's own start, max items {max_items}");
        cases.push(case(name, list().max_items(max_items).starting_token(&token), &three_pages(), expected));
    }
    cases
}

/// botocore empties what else is on the first page for every starting token.
fn further_lists() -> Vec<Case> {
    let plan = || Plan::of(GatheringRequest::default());
    let service = || Service::table([row("", 0..2, "A"), row("A", 2..4, "")]);
    let second = r#"2 3 [o2 o3] "2;3;" red"#;
    let mut cases = Vec::new();
    for (token, expected) in [
        (
            r#"{"NextToken": null, "boto_truncate_amount": 1}"#,
            format!(r#"-: 1 [] "" red | A: {second} | done"#),
        ),
        (r#"{"NextToken": "A", "boto_truncate_amount": 0}"#, r#"A: 2 3 [] "" red | done"#.to_owned()),
        (r#"{"NextToken": "A"}"#, format!("A: {second} | done")),
        (r#"{"NextToken": null}"#, format!(r#"-: 0 1 [o0 o1] "0;1;" red | A: {second} | done"#)),
    ] {
        let name = format!("further lists of the first page, {token}");
        cases.push(Case::pages(name, plan().starting_token(text_of(token)), service, expected));
    }
    let name = "further lists of a page that a raw starting token leads to";
    cases.push(Case::pages(name, plan().starting_token("A"), service, format!("A: {second} | done")));
    cases
}

fn amounts_beyond_the_first_page() -> Vec<Case> {
    let mut cases = Vec::new();
    let cut = r#"{"NextToken": null, "boto_truncate_amount": 5}"#;
    for (page_size, max_items, expected) in [
        (1, 2, r#"-/1: | i1/1: | i2/1: | i3/1: | i4/1: | i5/1: 5 | i6/1: 6 | {"NextToken": "i7"}"#),
        (3, 99, "-/3: | i3/3: 5 | i6/3: 6 7 8 | i9/3: 9 10 11 | done"),
        (3, 1, r#"-/3: | i3/3: 5 | {"NextToken": "i6"}"#),
        (3, 0, r#"-/3: | {"NextToken": "i3", "boto_truncate_amount": 2}"#),
        (4, 1, r#"-/4: | i4/4: 5 | {"NextToken": "i4", "boto_truncate_amount": 2}"#),
        (5, 1, r#"-/5: | i5/5: 5 | {"NextToken": "i5", "boto_truncate_amount": 1}"#),
        (7, 99, "-/7: 5 6 | i7/7: 7 8 9 10 11 | done"),
    ] {
        let name = format!("an amount beyond the first page, page size {page_size}, max items {max_items}");
        let plan = list().page_size(page_size).max_items(max_items).starting_token(text_of(cut));
        cases.push(Case::walk(name, plan, || Service::listing(12), expected));
    }
    let plan = list().max_items(5).page_size(10);
    let expected = format!("-/10: 0 1 2 3 4 | {cut}");
    cases.push(Case::walk("the cut that they go on from", plan, || Service::listing(12), expected));
    let plan = list().page_size(3).max_pages(1).resume_from(at("", 5));
    let expected = r#"-/3: | {"NextToken": "i3", "boto_truncate_amount": 2}"#;
    cases.push(Case::walk(
        "what is still to drop is in the position",
        plan,
        || Service::listing(12),
        expected,
    ));
    for amount in [7, 8, usize::MAX] {
        let name = format!("an amount of {amount}, beyond all pages, gives nothing and ends");
        cases.push(case(name, list().resume_from(at("", amount)), &three_pages(), "-: | A: | B: | done"));
    }
    let pages = [row("", [], "A"), row("A", 0..2, "B"), row("B", [], "C"), row("C", 2..5, "")];
    let name = "empty pages take nothing from the amount";
    cases.push(case(name, list().resume_from(at("", 3)), &pages, "-: | A: | B: | C: 3 4 | done"));
    cases
}

fn requests_with_a_token() -> Vec<Case> {
    let request = ListRequest { next_token: Some("A".to_owned()), ..ListRequest::default() };
    let plan = || Plan::of(request.clone());
    let mut cases = Vec::new();
    for (max_items, expected) in [
        (9, "A: 3 4 5 | B: 6 | done"),
        (2, r#"A: 3 4 | {"NextToken": "A", "boto_truncate_amount": 2}"#),
        (0, r#"A: | {"NextToken": "A", "boto_truncate_amount": 0}"#),
    ] {
        let name = format!("a walk starts where its request stands, max items {max_items}");
        cases.push(case(name, plan().max_items(max_items), &three_pages(), expected));
    }
    let name = "a walk that sends nothing stands where its request does";
    cases.push(case(name, plan().max_pages(0), &three_pages(), r#"{"NextToken": "A"}"#));
    let name = "a starting token takes the place of the request's";
    cases.push(case(name, plan().starting_token("B"), &three_pages(), "B: 6 | done"));
    let name = "a position takes the place of the request's";
    cases.push(case(name, plan().resume_from(at("", 2)), &three_pages(), "-: 2 | A: 3 4 5 | B: 6 | done"));
    let name = "a walk from the end asks for nothing";
    cases.push(case(name, plan().resume_from(Position::Done), &three_pages(), "done"));
    let empty = Position::At { token: Some(String::new()), skip: 2 };
    let name = "a position on an empty token is on the first page";
    cases.push(case(name, list().resume_from(empty), &three_pages(), "-: 2 | A: 3 4 5 | B: 6 | done"));
    let empty = ListRequest { next_token: Some(String::new()), ..ListRequest::default() };
    let name = "a request with an unset token asks for the first page";
    cases.push(case(name, Plan::of(empty), &three_pages(), "-: 0 1 2 | A: 3 4 5 | B: 6 | done"));
    cases
}

#[test]
fn starts() {
    table().hold();
}

#[test]
fn of_two_starts_the_one_set_last_counts() {
    let service = Service::table(three_pages());
    let paginator = ListRequest::default().paginate(&service).starting_token("B").resume_from(at("A", 2));
    let mut walk = Driver::Walk.begin(paginator, &service);
    assert_eq!(trace(&service, &mut *walk), "A: 5 | B: 6 | done");
}

#[test]
fn everything_else_in_the_request_is_sent_with_every_page() {
    let request = ListRequest { filter: "red".to_owned(), page_size: Some(4), next_token: None };
    for way in Way::all() {
        let service = Service::table(three_pages());
        trace(&service, &mut *way.walk(&Plan::of(request.clone()), &service));
        let sent = service.requests();
        assert_eq!(sent.len(), 3);
        assert!(sent.iter().all(|sent| sent.filter == "red" && sent.page_size == Some(4)));

        let service = Service::table(three_pages());
        trace(&service, &mut *way.walk(&Plan::of(request.clone()).page_size(2), &service));
        assert!(service.requests().iter().all(|sent| sent.page_size == Some(2)), "a setting goes before");
    }
}
