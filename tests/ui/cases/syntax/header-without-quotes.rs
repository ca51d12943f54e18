// Wanted what headers say, their names without quotes.
// errors: 2
// wrong: #[paginated(output_token(header = next))]
// instead: #[paginated(output_token(header = "next"))]
// wrong: #[paginated(total(header = total))]
// instead: #[paginated(total(header = "total"))]
use paginator_runtime::{Paginated, field::Header};

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(output_token(header = next))]
    next: Header<String>,
    #[paginated(total(header = total))]
    count: Header<u64>,
}

fn main() {}
