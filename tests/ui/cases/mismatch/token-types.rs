// Wanted a request that takes numbers, and a response that returns texts.
// wrong: token: Option<u64>,
// instead: token: Option<String>,
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[paginated(input_token)]
    token: Option<u64>,
}

fn main() {}
