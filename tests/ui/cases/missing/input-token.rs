// Wanted a request, and marked nothing that takes the token.
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    token: Option<String>,
}

fn main() {}
