// Wanted a request, and left out what it is answered with.
// wrong: #[derive(Clone, Paginated)]
// instead: #[derive(Clone, Paginated)] #[paginated(response = paginator_ui::Things)]
use paginator_runtime::Paginated;

#[derive(Clone, Paginated)]
struct ListThings {
    #[paginated(page_size)]
    limit: Option<i32>,
    #[paginated(input_token)]
    token: Option<String>,
}

fn main() {}
