// Wanted the items by a path, and did not tell their type.
// wrong: #[paginated(items = result.things)]
// instead: #[paginated(items: Vec<u8> = result.things)]
use paginator_runtime::Paginated;

#[derive(Paginated)]
#[paginated(items = result.things)]
struct Things {
    result: Inner,
    #[paginated(output_token)]
    next: Option<String>,
}

struct Inner {
    things: Vec<u8>,
}

fn main() {}
