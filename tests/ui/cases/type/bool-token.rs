// Wanted a flag to lead on.
// wrong: next: Option<bool>,
// instead: next: Option<u64>,
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(output_token)]
    next: Option<bool>,
}

fn main() {}
