// Wanted a response, and did not derive `Paginated` on it.
// wrong: struct Things {
// instead: #[derive(Paginated)] struct Things {
// wrong: things: Vec<String>,
// instead: #[paginated(items)] things: Vec<String>,
// wrong: next: Option<String>,
// instead: #[paginated(output_token)] next: Option<String>,
use paginator_runtime::Paginated;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[paginated(input_token)]
    token: Option<String>,
}

struct Things {
    things: Vec<String>,
    next: Option<String>,
}

fn main() {}
