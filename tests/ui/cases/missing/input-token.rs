// Wanted a request, and marked nothing that takes the token.
// wrong: token: Option<String>,
// instead: #[paginated(input_token)] token: Option<String>,
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    token: Option<String>,
}

fn main() {}
