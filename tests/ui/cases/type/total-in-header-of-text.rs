// Wanted a total from a header, as a text.
// wrong: count: Header<String>,
// instead: count: Header<u64>,
use paginator_runtime::{Paginated, field::Header};

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(total(header = "X-Total"))]
    count: Header<String>,
}

fn main() {}
