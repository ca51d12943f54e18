// Wanted the token and the page size inside, and misspelt both.
// errors: 2
// wrong: #[paginated(response = Things, input_token = query.aftr, page_size = query.frst)]
// instead: #[paginated(response = Things, input_token = query.after, page_size = query.first)]
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things, input_token = query.aftr, page_size = query.frst)]
struct ListThings {
    query: Query,
}

#[derive(Clone)]
struct Query {
    after: String,
    first: u32,
}

fn main() {}
