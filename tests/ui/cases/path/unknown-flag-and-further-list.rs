// Wanted the flag and a further list inside, and misspelt both.
// errors: 2
// wrong: #[paginated(more_results = part.mor, aggregate = part.lst)]
// instead: #[paginated(more_results = part.more, aggregate = part.list)]
use paginator_runtime::Paginated;

#[derive(Paginated)]
#[paginated(more_results = part.mor, aggregate = part.lst)]
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
