// Wanted to mark the items, in the manner of `#[doc = …]`.
// wrong: #[paginated = "items"]
// instead: #[paginated(items)]
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Things {
    #[paginated = "items"]
    things: Vec<String>,
    #[paginated(output_token)]
    next: Option<String>,
}

fn main() {}
