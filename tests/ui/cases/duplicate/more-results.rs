// Wanted two flags.
// wrong: #[paginated(more_results)]
// instead: #[paginated(more_results)]
// wrong: #[paginated(more_results)]
// instead:
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(output_token)]
    next: Option<String>,
    #[paginated(more_results)]
    more: bool,
    #[paginated(more_results)]
    truncated: bool,
}

fn main() {}
