// Wanted a request, and wrote the attribute without a key.
// wrong: #[paginated]
// instead: #[paginated(response = paginator_ui::Things)]
use paginator_runtime::Paginated;

#[derive(Clone, Paginated)]
#[paginated]
struct ListThings {
    #[paginated(input_token)]
    token: Option<String>,
}

fn main() {}
