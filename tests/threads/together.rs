//! Several walks of one paginator at once: each gives everything, none knows of the others.

use crate::{ITEMS, PAGES, block_on, list, slow, under_every_executor};
use std::thread;

fn check_each(given: &[u32]) {
    assert!(given.iter().copied().eq(0..ITEMS), "{given:?}");
}

#[test]
fn two_in_turn_in_one_task() {
    under_every_executor(|| async {
        let slow = slow(2);
        let paginator = list(&slow);
        let (mut items, mut pages) = (paginator.clone().items(), paginator.pages());
        let (mut from_items, mut from_pages) = (Vec::new(), Vec::new());
        loop {
            let (item, page) = tokio::join!(items.try_next(), pages.try_next());
            let (item, page) = (item.unwrap(), page.unwrap());
            if item.is_none() && page.is_none() {
                break;
            }
            from_items.extend(item);
            from_pages.extend(page.into_iter().flat_map(|page| page.into_inner().items));
        }
        check_each(&from_items);
        check_each(&from_pages);
        assert_eq!(slow.count(), 2 * PAGES);
    });
}

#[test]
fn eight_on_eight_threads() {
    let slow = slow(1);
    let paginator = list(&slow);
    thread::scope(|scope| {
        for _ in 0..8 {
            let walk = paginator.clone();
            scope.spawn(move || check_each(&block_on(walk.items().try_collect::<Vec<_>>()).unwrap()));
        }
    });
    assert_eq!(slow.count(), 8 * PAGES);
}

#[test]
fn one_that_is_given_up_does_not_disturb_the_other() {
    under_every_executor(|| async {
        let slow = slow(1);
        let paginator = list(&slow).max_items(40);
        let (mut one, mut other) = (paginator.clone().items(), paginator.items());
        let mut given = Vec::new();
        for _ in 0..10 {
            one.try_next().await.unwrap();
            given.extend(other.try_next().await.unwrap());
        }
        let position = one.position();
        drop(one);
        given.extend(other.try_collect::<Vec<_>>().await.unwrap());
        assert!(given.iter().copied().eq(0..40), "{given:?}");
        let rest: Vec<_> = list(&slow).resume_from(position).items().try_collect().await.unwrap();
        assert!(rest.iter().copied().eq(10..ITEMS), "{rest:?}");
    });
}
