// Wanted to tell a response that it is one.
// wrong: #[paginated(response = Things)]
// instead:
use paginator_runtime::Paginated;

#[derive(Paginated)]
#[paginated(response = Things)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(output_token)]
    next: Option<String>,
}

fn main() {}
