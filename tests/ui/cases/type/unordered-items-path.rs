// Wanted items by name, in a map without an order, by a path.
// wrong: #[paginated(items: HashSet<u32> = result.things)]
// instead: #[paginated(items: std::collections::VecDeque<u32> = result.things)]
// wrong: things: HashSet<u32>,
// instead: things: std::collections::VecDeque<u32>,
use paginator_runtime::Paginated;
use std::collections::HashSet;

#[derive(Paginated)]
#[paginated(items: HashSet<u32> = result.things)]
struct Things {
    result: Inner,
    #[paginated(output_token)]
    next: Option<String>,
}

struct Inner {
    things: HashSet<u32>,
}

fn main() {}
