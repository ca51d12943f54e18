// Wanted counts from what lies deeper, and did not say where.
// errors: 3
// wrong: #[paginated(total, total_pages, page_size)]
// instead:
use paginator_runtime::Paginated;

#[derive(Paginated)]
#[paginated(total, total_pages, page_size)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    meta: Meta,
}

struct Meta;

fn main() {}
