// Wanted to say in the request what is in the response.
// errors: 3
// wrong: #[paginated(page_size, items, aggregate, more_results)]
// instead: #[paginated(page_size)]
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things, function = none)]
struct ListThings {
    #[paginated(page_size, items, aggregate, more_results)]
    limit: i32,
    #[paginated(input_token)]
    token: Option<String>,
}

fn main() {}
