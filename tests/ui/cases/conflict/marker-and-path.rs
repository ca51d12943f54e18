// Wanted the items, and said so twice.
// wrong: #[paginated(items: Vec<u8> = things)]
// instead:
use paginator_runtime::Paginated;

#[derive(Paginated)]
#[paginated(items: Vec<u8> = things)]
struct Things {
    #[paginated(items)]
    things: Vec<u8>,
    #[paginated(output_token)]
    next: Option<String>,
}

fn main() {}
