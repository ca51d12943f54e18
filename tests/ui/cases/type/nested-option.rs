// Wanted a token that is absent in two ways.
// wrong: next: Option<Option<String>>,
// instead: next: Option<String>,
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(output_token)]
    next: Option<Option<String>>,
}

fn main() {}
