// Wanted to name the operation, from a field.
// wrong: #[paginated(response = Things)]
// instead: #[paginated(response = Things, operation = "ListThings")]
// wrong: #[paginated(input_token, operation = "ListThings")]
// instead: #[paginated(input_token)]
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[paginated(input_token, operation = "ListThings")]
    token: Option<String>,
}

fn main() {}
