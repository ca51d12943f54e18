// Wanted a request with two tokens, and a response that returns one.
// wrong: #[paginated(input_token)]
// instead: #[paginated(input_token)]
// wrong: #[paginated(input_token)]
// instead:
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[paginated(input_token)]
    key: Option<String>,
    #[paginated(input_token)]
    version: Option<String>,
}

fn main() {}
