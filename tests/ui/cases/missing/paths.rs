// Wanted a flag and a further list that lie inside, and did not say where.
// errors: 2
// wrong: #[paginated(more_results, aggregate)]
// instead: #[paginated(more_results = part.more, aggregate = part.list)]
use paginator_runtime::Paginated;

#[derive(Paginated)]
#[paginated(more_results, aggregate)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(output_token)]
    next: Option<String>,
    part: Part,
}

struct Part {
    more: bool,
    list: Vec<u8>,
}

fn main() {}
