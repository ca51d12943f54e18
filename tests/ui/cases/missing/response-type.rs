// Wanted to name the response.
// wrong: #[paginated(response)]
// instead: #[paginated(response = paginator_ui::Things)]
use paginator_runtime::Paginated;

#[derive(Clone, Paginated)]
#[paginated(response)]
struct ListThings {
    #[paginated(input_token)]
    token: Option<String>,
}

fn main() {}
