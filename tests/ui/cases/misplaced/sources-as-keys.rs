// Wanted what headers say, without saying what it is.
// errors: 2
// wrong: #[paginated(link = "next")]
// instead: #[paginated(output_token(link = "next"))]
// wrong: #[paginated(carried)]
// instead: #[paginated(output_token(carried))]
use paginator_runtime::{Paginated, field::Header};

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(link = "next")]
    next: Header<String>,
    #[paginated(carried)]
    session: Option<String>,
}

fn main() {}
