// Wanted a list alone as the response.
// wrong: #[paginated(response = Vec<String>)]
// instead: #[paginated(response = paginator_ui::Things)]
use paginator_runtime::Paginated;

#[derive(Clone, Paginated)]
#[paginated(response = Vec<String>)]
struct ListThings {
    #[paginated(input_token)]
    token: Option<String>,
}

fn main() {}
