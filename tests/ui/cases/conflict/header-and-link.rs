// Wanted a token from the one header or the other.
// wrong: #[paginated(output_token(header = "x-next", link = "next"))]
// instead: #[paginated(output_token(link = "next"))]
use paginator_runtime::{Paginated, field::Header};

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(output_token(header = "x-next", link = "next"))]
    next: Header<String>,
}

fn main() {}
