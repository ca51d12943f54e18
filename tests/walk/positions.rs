//! Rule 11: the position after every item, and that a walk from there gives exactly the rest.

use crate::{at, list};
use paginator_runtime::{PaginatedResponse, Paginator, Position, ResumeToken, Walk, field::PageItems};
use paginator_tests::{ListRequest, Service, row};

/// After each item, from before the first: the number of items so far, the position and its text.
type Stand = (u32, Position<String>, Option<ResumeToken>);

fn stands(service: &Service<ListRequest>, walk: &mut Walk<ListRequest>) -> Vec<Stand> {
    let mut stands = vec![(0, walk.position(), walk.resume_token())];
    let mut given = 0;
    while let Some(request) = walk.request().unwrap() {
        let kept = walk.accept(service.answer(request).unwrap()).items.len();
        for remaining in (0..kept).rev() {
            given += 1;
            stands.push((given, walk.position_before(remaining), walk.resume_token_before(remaining)));
        }
    }
    stands
}

fn items(service: &Service<ListRequest>, paginator: Paginator<(), ListRequest>) -> Vec<u32> {
    let mut walk = paginator.walk();
    let mut all = Vec::new();
    while let Some(request) = walk.request().unwrap() {
        let mut page = walk.accept(service.answer(request).unwrap());
        all.extend(page.items_mut().map(PageItems::take_all).into_iter().flatten());
    }
    all
}

#[test]
fn a_walk_from_any_position_gives_exactly_the_rest() {
    for count in [0, 1, 2, 5, 9, 12] {
        let service = Service::listing(count);
        for first_size in [1, 2, 3, 5, 20] {
            for (given, position, text) in stands(&service, &mut list().page_size(first_size).walk()) {
                let rest: Vec<u32> = (given..count).collect();
                for size in [1, 2, 3, 4, 5, 20] {
                    let label = format!("{given} of {count} by {first_size}, then by {size}");
                    let typed = list().page_size(size).resume_from(position.clone());
                    assert_eq!(items(&service, typed), rest, "{label}, typed");
                    let Some(text) = &text else {
                        assert!(position == Position::Done, "{label}: no text");
                        continue;
                    };
                    let read = list().page_size(size).starting_token(text);
                    assert_eq!(items(&service, read), rest, "{label}, as text");
                }
            }
        }
    }
}

#[test]
fn limited_walks_one_after_the_other_give_everything_once() {
    for first_size in [1, 2, 3, 7] {
        for max_items in 1..=8 {
            let service = Service::listing(17);
            let mut walk = list().page_size(first_size).max_items(max_items).walk();
            let mut all: Vec<u32> = Vec::new();
            // Sizes change from walk to walk, smaller ones included.
            for size in [3, 1, 4, 2, 5, 1].into_iter().cycle() {
                while let Some(request) = walk.request().unwrap() {
                    all.extend(walk.accept(service.answer(request).unwrap()).items);
                }
                let Some(text) = walk.resume_token() else { break };
                walk = list().page_size(size).max_items(max_items).starting_token(text).walk();
            }
            assert_eq!(all, (0..17).collect::<Vec<_>>(), "page_size {first_size}, max_items {max_items}");
        }
    }
}

#[test]
fn positions_go_through_the_page_and_then_to_the_next_token() {
    let pages = [row("", 0..2, "A"), row("A", [], "B"), row("B", 2..4, "")];
    let expected = [at("", 0), at("", 1), at("A", 0), at("B", 1), Position::Done];
    for (given, position, _) in stands(&Service::table(pages), &mut list().walk()) {
        assert!(position == expected[given as usize], "after {given} items");
    }
}

#[test]
fn a_position_is_readable_before_during_and_after_a_walk() {
    let service = Service::listing(5);
    let mut walk = list().walk();
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
    let mut walk = list().max_items(1).walk();
    let request = walk.request().unwrap().unwrap();
    assert_eq!(walk.accept(service.answer(request.clone()).unwrap()).items, [0]);
    let before = walk.position();
    assert_eq!(walk.accept(service.answer(request).unwrap()).items, [0, 1, 2]);
    assert!(walk.position() == before);
}
