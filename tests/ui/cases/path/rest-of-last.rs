// Wanted the flag and a further list of the last part.
// errors: 2
// wrong: #[paginated(more_results = parts[-1].more, aggregate = parts[-1].list)]
// instead: #[paginated(more_results = part.more, aggregate = part.list)]
// wrong: parts: Vec<Part>,
// instead: part: Part,
use paginator_runtime::Paginated;

#[derive(Paginated)]
#[paginated(more_results = parts[-1].more, aggregate = parts[-1].list)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(output_token)]
    next: Option<String>,
    parts: Vec<Part>,
}

struct Part {
    more: bool,
    list: Vec<u8>,
}

fn main() {}
