//! Tokens that make a graph: each node leads to one other, so every walk runs into a cycle.

use crate::{
    GetNode, Node,
    counted::{Counted, ENOUGH},
    walk,
};
use fastrand::Rng;
use paginator_runtime::{Paginator, Position, RepeatedToken, WalkError};
use paginator_tests::Draw;
use std::collections::HashMap;

/// A graph of nodes `1..=size`.
struct Graph {
    next: Vec<u64>,
    /// Of a hundred nodes, how many have no items.
    empty: u64,
}

impl Graph {
    /// Each node leads to any node: tail and cycle come to some square root of the size.
    fn random(size: u64, random: &mut Rng) -> Self {
        let next = (0..size).map(|_| random.u64(1..=size)).collect();
        Graph { next, empty: random.one_of(&[0, 50, 100]) }
    }

    /// A tail and a cycle that take all nodes.
    fn lasso(tail: u64, cycle: u64, empty: u64) -> Self {
        let next = (2..=tail + cycle).chain([tail + 1]).collect();
        Graph { next, empty }
    }

    fn next(&self, node: u64) -> u64 {
        self.next[node as usize - 1]
    }

    /// How many nodes come before the cycle that `start` leads into, and how many are in it.
    fn tail_and_cycle(&self, start: u64) -> (usize, usize) {
        let mut met = HashMap::new();
        let mut node = start;
        loop {
            let place = met.len();
            if let Some(first) = met.insert(node, place) {
                return (first, place - first);
            }
            node = self.next(node);
        }
    }

    /// The page of a node; the one without a token leads to node 1.
    fn page(&self, request: &GetNode) -> Node {
        let node = request.node.as_ref().map(Counted::number);
        let next = node.map_or(1, |node| self.next(node));
        let items =
            node.filter(|node| Rng::with_seed(*node).u64(..100) >= self.empty).map_or(0, |node| node % 4);
        Node { items: vec![0; items as usize], next: Some(Counted::new(next)) }
    }
}

/// Walks until it is over; the number of requests, the items on the last page, and the error.
fn walked(
    graph: &Graph,
    paginator: Paginator<(), GetNode>,
) -> (usize, usize, Option<WalkError>, Position<Counted>) {
    let mut walk = paginator.max_empty_pages(usize::MAX).walk();
    let (mut requests, mut items) = (0, 0);
    loop {
        match walk.request() {
            Ok(Some(request)) => {
                requests += 1;
                assert!(requests <= 3 * graph.next.len() + 3, "{requests} requests, and no end");
                items = walk.accept(graph.page(&request)).items.len();
            }
            Ok(None) => return (requests, items, None, walk.position()),
            Err(error) => return (requests, items, Some(error), walk.position()),
        }
    }
}

/// Walks from the start, or from `start`, and checks the end.
fn check(graph: &Graph, start: Option<u64>) {
    let (tail, cycle) = graph.tail_and_cycle(start.unwrap_or(1));
    let position = Position::At { token: start.map(Counted::new), skip: 0 };
    let most = Counted::most_alive(|| {
        let (requests, items, error, position) = walked(graph, walk().resume_from(position));
        let label = format!("start {start:?}, tail {tail}, cycle {cycle}: {requests} requests");
        assert_eq!(error, Some(WalkError::RepeatedToken), "{label}");
        assert!(requests <= 3 * (tail + cycle) + 3, "{label}");
        assert!(requests >= tail + cycle, "{label}, so some node was not reached");
        match position {
            Position::At { token: Some(_), skip } => assert_eq!(skip, items, "{label}: after the last page"),
            position => panic!("{label}: {position:?}"),
        }
    });
    assert!(most <= ENOUGH, "{most} tokens were alive at once");
}

#[test]
fn every_graph_is_left_in_time_and_in_constant_memory() {
    for seed in 0..400 {
        let mut random = Rng::with_seed(seed);
        let size = random.one_of(&[1, 2, 5, 30, 300, 4000]);
        let graph = Graph::random(size, &mut random);
        check(&graph, None);
        for _ in 0..3 {
            check(&graph, Some(random.u64(1..=size)));
        }
    }
}

#[test]
fn long_tails_and_long_cycles_too() {
    for (tail, cycle) in
        [(0, 1), (0, 5000), (5000, 1), (5000, 2), (2048, 2048), (2047, 2049), (1, 4999), (4095, 905)]
    {
        for empty in [0, 100] {
            let graph = Graph::lasso(tail, cycle, empty);
            check(&graph, None);
            check(&graph, Some(1));
        }
    }
}

#[test]
fn stopping_ends_as_soon_and_quietly() {
    for seed in 0..100 {
        let mut random = Rng::with_seed(seed);
        let graph = Graph::random(500, &mut random);
        let (failed, ..) = walked(&graph, walk());
        let (requests, _, error, position) = walked(&graph, walk().repeated_token(RepeatedToken::Stop));
        assert_eq!((requests, error), (failed, None));
        assert!(position != Position::Done);
    }
}

#[test]
fn going_on_ends_by_max_items_and_max_pages() {
    let graph = Graph::lasso(3, 4, 0);
    let going_on = || walk().repeated_token(RepeatedToken::Continue).max_empty_pages(usize::MAX);
    for pages in [0, 1, 5, 1000] {
        let mut walk = going_on().max_pages(pages).walk();
        let mut requests = 0;
        while let Some(request) = walk.request().unwrap() {
            requests += 1;
            walk.accept(graph.page(&request));
        }
        assert_eq!(requests, pages);
    }
    let mut walk = going_on().max_items(1000).walk();
    let mut items = 0;
    while let Some(request) = walk.request().unwrap() {
        items += walk.accept(graph.page(&request)).items.len();
    }
    assert_eq!(items, 1000);
}
