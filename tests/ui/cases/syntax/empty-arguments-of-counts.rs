// Wanted counts, with nothing in parentheses.
// errors: 3
// wrong: #[paginated(total())]
// instead: #[paginated(total)]
// wrong: #[paginated(total_pages())]
// instead: #[paginated(total_pages)]
// wrong: #[paginated(page_size())]
// instead: #[paginated(page_size)]
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(total())]
    count: u64,
    #[paginated(total_pages())]
    pages: u64,
    #[paginated(page_size())]
    size: u64,
}

fn main() {}
