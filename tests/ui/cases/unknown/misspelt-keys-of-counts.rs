// Wanted the counts of a response, and misspelt each.
// errors: 3
// wrong: #[paginated(totals)]
// instead: #[paginated(total)]
// wrong: #[paginated(total_page)]
// instead: #[paginated(total_pages)]
// wrong: #[paginated(pagesize)]
// instead: #[paginated(page_size)]
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(totals)]
    count: u64,
    #[paginated(total_page)]
    pages: u64,
    #[paginated(pagesize)]
    size: u64,
}

fn main() {}
