// Wanted one request for two responses.
// wrong: #[paginated(response = Others)]
// instead:
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
#[paginated(response = Others)]
struct ListThings {
    #[paginated(input_token)]
    token: Option<String>,
}

fn main() {}
