// Wanted the flag gathered over the pages.
// wrong: #[paginated(more_results, aggregate)]
// instead: #[paginated(more_results)]
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(output_token)]
    next: Option<String>,
    #[paginated(more_results, aggregate)]
    more: bool,
}

fn main() {}
