// Wanted the response to state the bound of page sizes.
// wrong: #[paginated(page_size(max = 60))]
// instead: #[paginated(page_size)]
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(page_size(max = 60))]
    size: u64,
}

fn main() {}
