// Wanted to mark the token, as another library calls it.
// wrong: #[paginated(cursor)]
// instead: #[paginated(output_token)]
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(cursor)]
    next: Option<String>,
}

fn main() {}
