// Wanted to go on after tokens that come back.
// wrong: #[paginated(response = Things, repeated_token = continu)]
// instead: #[paginated(response = Things, repeated_token = continue)]
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things, repeated_token = continu)]
struct ListThings {
    #[paginated(input_token)]
    token: Option<String>,
}

fn main() {}
