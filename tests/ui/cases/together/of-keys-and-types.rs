// Wanted a response, misspelt a key and marked a field that cannot be a flag.
// errors: 2
// wrong: #[paginated(item)]
// instead: #[paginated(items)]
// wrong: more: String,
// instead: more: bool,
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Things {
    #[paginated(item)]
    things: Vec<String>,
    #[paginated(output_token)]
    next: Option<String>,
    #[paginated(more_results)]
    more: String,
}

fn main() {}
