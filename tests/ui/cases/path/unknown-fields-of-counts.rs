// Wanted counts and a flag of what lies deeper, and misspelt its name.
// errors: 3
// wrong: #[paginated(total = mta.total, more_results = !mta.done, page_size = mta.size)]
// instead: #[paginated(total = meta.total, more_results = !meta.done, page_size = meta.size)]
use paginator_runtime::Paginated;

#[derive(Paginated)]
#[paginated(total = mta.total, more_results = !mta.done, page_size = mta.size)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    meta: Meta,
}

struct Meta {
    total: u64,
    done: bool,
    size: u64,
}

fn main() {}
