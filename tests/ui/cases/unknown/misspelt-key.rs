// Wanted to mark the field that takes the token.
// wrong: #[paginated(input_tokn)]
// instead: #[paginated(input_token)]
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[paginated(input_tokn)]
    token: Option<String>,
}

fn main() {}
