//! Services that return a fresh token for ever, which no comparison of tokens can end.

use crate::{
    GetNode, Node,
    counted::{Counted, ENOUGH},
    walk,
};
use paginator_runtime::{PaginateErrorKind, Paginated, Paginator, RepeatedToken, WalkError};
use std::{cell::Cell, convert::Infallible};

/// A page of `items` items, and the next token.
fn page(request: &GetNode, items: usize) -> Node {
    let next = request.node.as_ref().map_or(1, |node| node.number() + 1);
    Node { items: vec![0; items], next: Some(Counted::new(next)) }
}

/// Walks over pages of as many items as `items` says for each; the number of requests, and the error.
fn walked(paginator: Paginator<(), GetNode>, items: impl Fn(usize) -> usize) -> (usize, Option<WalkError>) {
    let mut walk = paginator.walk();
    let mut requests = 0;
    loop {
        match walk.request() {
            Ok(Some(request)) => {
                walk.accept(page(&request, items(requests)));
                requests += 1;
                assert!(requests <= 200_000, "it does not end");
            }
            Ok(None) => return (requests, None),
            Err(error) => return (requests, Some(error)),
        }
    }
}

#[test]
fn empty_pages_end_in_an_error() {
    for repeated_token in [RepeatedToken::Error, RepeatedToken::Stop, RepeatedToken::Continue] {
        let walk = || walk().repeated_token(repeated_token);
        assert_eq!(walked(walk(), |_| 0), (1000, Some(WalkError::EmptyPages { limit: 1000 })));
        for limit in [1, 2, 77, 100_000] {
            let expected = (limit, Some(WalkError::EmptyPages { limit }));
            assert_eq!(walked(walk().max_empty_pages(limit), |_| 0), expected);
        }
        // 0 cannot be meant literally: the first page has to come.
        assert_eq!(walked(walk().max_empty_pages(0), |_| 0), (1, Some(WalkError::EmptyPages { limit: 1 })));
    }
}

#[test]
fn only_empty_pages_in_a_row_count() {
    let (requests, error) =
        walked(walk().max_empty_pages(10).max_pages(5000), |nth| usize::from(nth % 10 == 9));
    assert_eq!((requests, error), (5000, None));
    let (requests, error) = walked(walk().max_empty_pages(10), |nth| usize::from(nth < 30 && nth % 10 == 9));
    assert_eq!((requests, error), (40, Some(WalkError::EmptyPages { limit: 10 })));
}

#[test]
fn pages_with_items_end_by_the_limits_in_constant_memory() {
    let most = Counted::most_alive(|| {
        assert_eq!(walked(walk().max_pages(100_000), |_| 2), (100_000, None));
        assert_eq!(walked(walk().max_items(100_000), |_| 3), (33_334, None));
        assert_eq!(walked(walk().max_items(10).max_pages(100), |nth| usize::from(nth == 0)), (100, None));
    });
    assert!(most <= ENOUGH, "{most} tokens were alive at once");
}

#[test]
fn the_streams_end_the_same_way() {
    let requests = Cell::new(0);
    let fetch = |request: GetNode| {
        requests.set(requests.get() + 1);
        std::future::ready(Ok::<_, Infallible>(page(&request, 0)))
    };
    let most = Counted::most_alive(|| {
        let error =
            pollster::block_on(GetNode::default().paginate_with(fetch).items().try_next()).unwrap_err();
        assert!(matches!(error.kind(), PaginateErrorKind::Walk(WalkError::EmptyPages { limit: 1000 })));
    });
    assert_eq!(requests.get(), 1000);
    assert!(most <= ENOUGH, "{most} tokens were alive at once");

    let blocking = |request: GetNode| Ok::<_, Infallible>(page(&request, 2));
    let pages = GetNode::default().paginate_blocking(blocking).max_pages(7).blocking_pages();
    assert_eq!(pages.map(Result::unwrap).count(), 7);
}
