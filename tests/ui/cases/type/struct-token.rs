// Wanted a token that is a struct.
// wrong: next: Cursor,
// instead: next: String,
use paginator_runtime::Paginated;

#[derive(Clone, PartialEq)]
struct Cursor(String);

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(output_token)]
    next: Cursor,
}

fn main() {}
