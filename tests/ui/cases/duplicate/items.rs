// Wanted two lists of items.
// wrong: #[paginated(items)]
// instead: #[paginated(items)]
// wrong: #[paginated(items)]
// instead: #[paginated(aggregate)]
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(items)]
    folders: Vec<String>,
    #[paginated(output_token)]
    next: Option<String>,
}

fn main() {}
