// Wanted to name the operation, without quotes.
// wrong: #[paginated(response = Things, operation = ListAllThings)]
// instead: #[paginated(response = Things, operation = "ListAllThings")]
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things, operation = ListAllThings)]
struct ListThings {
    #[paginated(input_token)]
    token: Option<String>,
}

fn main() {}
