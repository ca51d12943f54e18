// Wanted to ignore tokens that come back.
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things, repeated_token = ignore)]
struct ListThings {
    #[paginated(input_token)]
    token: Option<String>,
}

fn main() {}
