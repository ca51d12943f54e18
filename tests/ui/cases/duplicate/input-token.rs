// Wanted the token, and marked it from the struct and on the field.
// wrong: #[paginated(response = Things, input_token = token)]
// instead: #[paginated(response = Things)]
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things, input_token = token)]
struct ListThings {
    #[paginated(input_token)]
    token: Option<String>,
}

fn main() {}
