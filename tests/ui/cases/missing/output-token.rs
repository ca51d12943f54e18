// Wanted a response, and did not say where the token comes from.
// wrong: next: Option<String>,
// instead: #[paginated(output_token)] next: Option<String>,
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    next: Option<String>,
}

fn main() {}
