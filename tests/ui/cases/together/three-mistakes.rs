// Wanted a request, and made three mistakes.
// errors: 3
// wrong: #[paginated(response = Things, repeated_token = never)]
// instead: #[paginated(response = Things, repeated_token = continue)]
// wrong: #[paginated(page_size(max = 0))]
// instead: #[paginated(page_size)]
// wrong: #[paginated(input_tokn)]
// instead: #[paginated(input_token)]
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things, repeated_token = never)]
struct ListThings {
    #[paginated(page_size(max = 0))]
    limit: Option<i32>,
    #[paginated(input_tokn)]
    token: Option<String>,
}

fn main() {}
