// Wanted to switch on what these fields are.
// errors: 3
// wrong: #[paginated(aggregate = true)]
// instead: #[paginated(aggregate)]
// wrong: #[paginated(output_token = true)]
// instead: #[paginated(output_token)]
// wrong: #[paginated(more_results = true)]
// instead: #[paginated(more_results)]
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(aggregate = true)]
    folders: Vec<String>,
    #[paginated(output_token = true)]
    next: String,
    #[paginated(more_results = true)]
    more: bool,
}

fn main() {}
