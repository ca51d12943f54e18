// Wanted a number as the flag, by a path.
// wrong: more: u32,
// instead: more: Option<bool>,
use paginator_runtime::Paginated;

#[derive(Paginated)]
#[paginated(more_results = status.more)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(output_token)]
    next: Option<String>,
    status: Status,
}

struct Status {
    more: u32,
}

fn main() {}
