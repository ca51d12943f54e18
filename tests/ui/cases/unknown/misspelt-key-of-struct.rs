// Wanted to name the response.
// wrong: #[paginated(respnse = paginator_ui::Things)]
// instead: #[paginated(response = paginator_ui::Things)]
use paginator_runtime::Paginated;

#[derive(Clone, Paginated)]
#[paginated(respnse = paginator_ui::Things)]
struct ListThings {
    #[paginated(input_token)]
    token: Option<String>,
}

fn main() {}
