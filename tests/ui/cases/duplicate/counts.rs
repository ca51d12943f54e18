// Wanted one count of a kind, and marked two.
// errors: 3
// wrong: #[paginated(total, total_pages, page_size)]
// instead:
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(total)]
    count: u64,
    #[paginated(total_pages)]
    pages: u64,
    #[paginated(page_size)]
    size: u64,
    #[paginated(total, total_pages, page_size)]
    number: u64,
}

fn main() {}
