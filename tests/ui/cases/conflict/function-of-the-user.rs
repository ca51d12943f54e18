// Wanted a function of the name that the derive generates.
// wrong: #[paginated(response = Things)]
// instead: #[paginated(response = Things, function = none)]
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[paginated(input_token)]
    token: Option<String>,
}

fn list_things() {}

fn main() {}
