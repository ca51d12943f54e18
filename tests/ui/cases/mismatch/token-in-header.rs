// Wanted a token from a header, of another type than the request takes.
// wrong: next: Header<u64>,
// instead: next: Header<String>,
use paginator_runtime::{Paginated, field::Header};

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[paginated(input_token)]
    token: Option<String>,
}

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(output_token(header = "x-next"))]
    next: Header<u64>,
}

fn main() {}
