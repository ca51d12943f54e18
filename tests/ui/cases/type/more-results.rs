// Wanted a flag that is a text.
// wrong: more: String,
// instead: more: bool,
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(output_token)]
    next: Option<String>,
    #[paginated(more_results)]
    more: String,
}

fn main() {}
