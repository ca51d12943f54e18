// Wanted counts that are texts and floats, of what lies deeper.
// errors: 2
// wrong: #[paginated(total_pages = meta.pages)]
// instead:
// wrong: #[paginated(page_size = meta.size)]
// instead:
use paginator_runtime::Paginated;

#[derive(Paginated)]
#[paginated(total_pages = meta.pages)]
#[paginated(page_size = meta.size)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    meta: Meta,
}

struct Meta {
    pages: String,
    size: f64,
}

fn main() {}
