// Wanted to name the operation, from a field.
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[paginated(input_token, operation = "ListThings")]
    token: Option<String>,
}

fn main() {}
