// Wanted to mark where the token goes in, with the response's key.
// wrong: #[paginated(output_token)]
// instead: #[paginated(input_token)]
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[paginated(output_token)]
    token: Option<String>,
}

fn main() {}
