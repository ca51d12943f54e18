//! Rule 11: the position after every item, and that a walk from there gives exactly the rest.

use crate::{at, list};
use paginator_runtime::{Paginated, Position, ResumeToken};
use paginator_tests::{
    Legible, ListRequest, Plan, Service, Way, json_in, polled_out, row,
    table::{Case, Table},
};

/// After each item, from before the first: the position and its text.
type Stand = (Position<String>, Option<ResumeToken>);

pub(crate) fn table() -> Table {
    let mut cases = Vec::new();
    let carrying = ListRequest { next_token: Some("A".to_owned()), ..ListRequest::default() };
    for (name, plan, expected) in [
        (
            "positions go through the page and then to the next token",
            list(),
            r#"{"NextToken": null}, {"NextToken": null, "boto_truncate_amount": 1}, {"NextToken": "A"}, {"NextToken": "B", "boto_truncate_amount": 1}, done"#,
        ),
        (
            "positions from where the request stands",
            Plan::of(carrying),
            r#"{"NextToken": "A"}, {"NextToken": "B", "boto_truncate_amount": 1}, done"#,
        ),
    ] {
        cases.push(Case::new(name, expected, move |way| {
            let service = Service::table([row("", 0..2, "A"), row("A", [], "B"), row("B", 2..4, "")]);
            let texts = stands(way, &plan, &service)?.into_iter();
            let texts: Vec<_> =
                texts.map(|(_, text)| text.map_or("done".to_owned(), |text| json_in(&text))).collect();
            Some(texts.join(", "))
        }));
    }
    for count in [0, 1, 2, 5, 9, 12] {
        let name = format!("a walk from any position in {count} items gives exactly the rest");
        cases.push(Case::new(name, "always", move |way| rests(way, count)));
    }
    for first in [1, 2, 3, 7] {
        let name = format!("limited walks one after the other give everything once, first by {first}");
        cases.push(Case::new(name, "always", move |way| limited(way, first)));
    }
    Table { file: "walk/positions.rs", cases }
}

/// `None` where the way reports no position within a page.
fn stands(way: Way, plan: &Plan<ListRequest>, service: &Service<ListRequest>) -> Option<Vec<Stand>> {
    if way.gives_all_at_once() {
        return None;
    }
    let mut walk = way.walk(plan, service);
    let mut stands = vec![(walk.position(0)?, walk.resume_token(0)?)];
    while let Some(next) = polled_out(walk.next())? {
        for remaining in (0..next.ok()?.into_items().len()).rev() {
            stands.push((walk.position(remaining)?, walk.resume_token(remaining)?));
        }
    }
    Some(stands)
}

fn items(way: Way, plan: &Plan<ListRequest>, service: &Service<ListRequest>) -> Option<Vec<u32>> {
    let mut walk = way.walk(plan, service);
    let mut items = Vec::new();
    while let Some(next) = polled_out(walk.next())? {
        items.extend(next.ok()?.into_items().iter().map(ListRequest::number));
    }
    Some(items)
}

fn rests(way: Way, count: u32) -> Option<String> {
    let service = Service::listing(count);
    for first in [1, 2, 3, 5, 20] {
        for (given, (position, text)) in (0..).zip(stands(way, &list().page_size(first), &service)?) {
            let rest: Vec<u32> = (given..count).collect();
            for size in [1, 2, 3, 4, 5, 20] {
                let label = format!("{given} of {count} by {first}, then by {size}");
                let typed = list().page_size(size).resume_from(position.clone());
                if items(way, &typed, &service)? != rest {
                    return Some(format!("{label}, typed"));
                }
                let read = text.as_ref().map(|text| list().page_size(size).starting_token(text));
                match read {
                    Some(read) if items(way, &read, &service)? != rest => {
                        return Some(format!("{label}, as text"));
                    }
                    None if position != Position::Done => return Some(format!("{label}: no text")),
                    _ => {}
                }
            }
        }
    }
    Some("always".to_owned())
}

fn limited(way: Way, first: i64) -> Option<String> {
    if way.gives_all_at_once() {
        return None;
    }
    for max_items in 1..=8 {
        let service = Service::listing(17);
        let mut plan = list().page_size(first).max_items(max_items);
        let mut all: Vec<u32> = Vec::new();
        // Sizes change from walk to walk, smaller ones included.
        for size in [3, 1, 4, 2, 5, 1].into_iter().cycle() {
            let mut walk = way.walk(&plan, &service);
            while let Some(next) = polled_out(walk.next())? {
                all.extend(next.ok()?.into_items().iter().map(ListRequest::number));
            }
            let Some(text) = walk.resume_token(0)?.filter(|_| all.len() < 100) else { break };
            plan = list().page_size(size).max_items(max_items).starting_token(text);
        }
        if !all.iter().copied().eq(0..17) {
            return Some(format!("max items {max_items}: {all:?}"));
        }
    }
    Some("always".to_owned())
}

#[test]
fn positions() {
    table().hold();
}

#[test]
fn a_position_is_readable_before_during_and_after_a_walk() {
    let service = Service::listing(5);
    let mut walk = ListRequest::default().paginate(()).walk();
    assert!(walk.position() == at("", 0));
    assert!(walk.resume_token().is_some());
    let request = walk.request().unwrap().unwrap();
    assert!(walk.position() == at("", 0), "a request in flight changes nothing");
    assert!(walk.request().unwrap() == Some(request.clone()), "asked again, the same");
    let page = walk.accept(service.answer(request).unwrap());
    assert!(walk.position_before(page.items.len()) == at("", 0));
    assert!(walk.position() == at("i3", 0));
    let request = walk.request().unwrap().unwrap();
    let page = walk.accept(service.answer(request).unwrap());
    assert!(walk.position_before(page.items.len()) == at("i3", 0));
    assert!(walk.position() == Position::Done && walk.is_over());
    assert!(walk.resume_token().is_none());
    assert!(walk.request() == Ok(None) && walk.request() == Ok(None));
}

#[test]
fn a_response_that_was_not_asked_for_comes_back_whole_and_changes_nothing() {
    let service = Service::listing(3);
    let mut walk = ListRequest::default().paginate(()).max_items(1).walk();
    let request = walk.request().unwrap().unwrap();
    assert_eq!(walk.accept(service.answer(request.clone()).unwrap()).items, [0]);
    let before = walk.position();
    assert_eq!(walk.accept(service.answer(request).unwrap()).items, [0, 1, 2]);
    assert!(walk.position() == before);
}
