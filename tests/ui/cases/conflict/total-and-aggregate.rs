// Wanted the total, added up over the pages.
// wrong: #[paginated(total, aggregate)]
// instead: #[paginated(total)]
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(total, aggregate)]
    count: u64,
}

fn main() {}
