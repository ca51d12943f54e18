//! Without the derive, and without a driver: the traits written out, and a loop over the walk itself.
#![allow(clippy::print_stdout)]

use paginator_runtime::{
    Paginated, PaginatedRequest, PaginatedResponse, WalkError,
    operation::{Next, Seen},
};

/// Lists messages, newest first, 3 a page; `before` is the id of the oldest one known.
#[derive(Clone, Default)]
struct ListMessages {
    before: Option<u64>,
}

struct Messages {
    ids: Vec<u64>,
}

impl PaginatedRequest for ListMessages {
    type Response = Messages;
    type Token = u64;
    const OPERATION: &'static str = "ListMessages";
    const TOKEN_NAMES: &'static [&'static str] = &["before"];

    fn token(&self) -> Option<u64> {
        self.before
    }
    fn set_token(&mut self, token: Option<u64>) {
        self.before = token;
    }
    fn next(&self, response: &Messages, seen: Seen) -> Next<u64> {
        if seen.items < 3 { Next::End } else { response.ids.last().copied().into() }
    }
}

impl PaginatedResponse for Messages {
    type Items = Vec<u64>;

    fn items(&self) -> Option<&Vec<u64>> {
        Some(&self.ids)
    }
    fn items_mut(&mut self) -> Option<&mut Vec<u64>> {
        Some(&mut self.ids)
    }
}

fn main() -> Result<(), WalkError> {
    let mut walk = ListMessages::default().paginate(()).max_items(7).walk();
    while let Some(request) = walk.request()? {
        let newest = request.before.unwrap_or(101); // Send it as you like; this service has 1 to 100.
        let response = Messages { ids: (1..newest).rev().take(3).collect() };
        println!("{:?}", walk.accept(response).ids);
    }
    println!("{} messages, then {:?}", walk.delivered(), walk.position());
    Ok(())
}
