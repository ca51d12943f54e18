// Wanted a flag as the page size, by a path.
// wrong: first: bool,
// instead: first: u32,
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things, page_size = query.first)]
struct ListThings {
    query: Query,
    #[paginated(input_token)]
    token: Option<String>,
}

#[derive(Clone)]
struct Query {
    first: bool,
}

fn main() {}
