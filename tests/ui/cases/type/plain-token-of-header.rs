// Wanted a token from a header, and did not say from which.
// wrong: #[paginated(output_token)]
// instead: #[paginated(output_token(header = "x-next"))]
use paginator_runtime::{Paginated, field::Header};

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(output_token)]
    next: Header<String>,
}

fn main() {}
