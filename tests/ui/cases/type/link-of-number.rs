// Wanted the target of a link as a number.
// wrong: next: Header<u64>,
// instead: next: Header<String>,
use paginator_runtime::{Paginated, field::Header};

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(output_token(link = "next"))]
    next: Header<u64>,
}

fn main() {}
