// Wanted the token of something inside, and did not say where.
// wrong: #[paginated(output_token)]
// instead:
// wrong: next: Option<String>,
// instead: #[paginated(output_token)] next: Option<String>,
use paginator_runtime::Paginated;

#[derive(Paginated)]
#[paginated(output_token)]
struct Things {
    #[paginated(items)]
    things: Vec<u8>,
    next: Option<String>,
}

fn main() {}
