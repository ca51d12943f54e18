// Wanted to name the response.
// wrong: #[paginated(respnse = Things)]
// instead: #[paginated(response = Things)]
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(respnse = Things)]
struct ListThings {
    #[paginated(input_token)]
    token: Option<String>,
}

fn main() {}
