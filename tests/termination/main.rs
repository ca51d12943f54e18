//! Does every walk end, in constant memory? Whatever graph a service's tokens make, a walk finds out that it
//! goes in circles; where they are fresh for ever, its limits end it.
#![cfg(test)]

mod circles;
mod counted;
mod fresh;

use counted::Counted;
use paginator_runtime::{Paginated, Paginator};

/// What the walks here ask for: a page of a graph's node.
#[derive(Clone, Default, Paginated)]
#[paginated(response = Node)]
struct GetNode {
    #[paginated(input_token(name = "Node"))]
    node: Option<Counted>,
}

#[derive(Paginated)]
struct Node {
    #[paginated(items)]
    items: Vec<u32>,
    #[paginated(output_token)]
    next: Option<Counted>,
}

fn walk() -> Paginator<(), GetNode> {
    GetNode::default().paginate(())
}
