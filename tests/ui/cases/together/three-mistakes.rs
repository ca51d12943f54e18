// Wanted a request, and made three mistakes.
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
