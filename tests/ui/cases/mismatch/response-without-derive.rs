// Wanted a response, and did not derive `Paginated` on it.
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
