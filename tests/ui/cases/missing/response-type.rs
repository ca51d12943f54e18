// Wanted to name the response.
use paginator_runtime::Paginated;

#[derive(Clone, Paginated)]
#[paginated(response)]
struct ListThings {
    #[paginated(input_token)]
    token: Option<String>,
}

fn main() {}
