// Wanted every key of a response, and misspelt each.
// errors: 4
// wrong: #[paginated(itmes)]
// instead: #[paginated(items)]
// wrong: #[paginated(agregate)]
// instead: #[paginated(aggregate)]
// wrong: #[paginated(output_tokens)]
// instead: #[paginated(output_token)]
// wrong: #[paginated(more_result)]
// instead: #[paginated(more_results)]
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Things {
    #[paginated(itmes)]
    things: Vec<String>,
    #[paginated(agregate)]
    folders: Vec<String>,
    #[paginated(output_tokens)]
    next: Option<String>,
    #[paginated(more_result)]
    more: bool,
}

fn main() {}
