// Wanted the items gathered, which they are anyway.
// wrong: #[paginated(items: Vec<u8> = result.things, aggregate = result.things)]
// instead: #[paginated(items: Vec<u8> = result.things)]
use paginator_runtime::Paginated;

#[derive(Paginated)]
#[paginated(items: Vec<u8> = result.things, aggregate = result.things)]
struct Things {
    result: Inner,
    #[paginated(output_token)]
    next: Option<String>,
}

struct Inner {
    things: Vec<u8>,
}

fn main() {}
