// Wanted what headers say, and left out which.
// errors: 2
// wrong: #[paginated(output_token(header))]
// instead: #[paginated(output_token(header = "x-next"))]
// wrong: #[paginated(total(header))]
// instead: #[paginated(total(header = "X-Total"))]
use paginator_runtime::{Paginated, field::Header};

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(output_token(header))]
    next: Header<String>,
    #[paginated(total(header))]
    count: Header<u64>,
}

fn main() {}
