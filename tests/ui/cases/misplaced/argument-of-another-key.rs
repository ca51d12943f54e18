// Wanted a wire name for the page size and a bound for the token.
// errors: 2
// wrong: #[paginated(page_size(name = "Limit"))]
// instead: #[paginated(page_size)]
// wrong: #[paginated(input_token(max = 5))]
// instead: #[paginated(input_token)]
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[paginated(page_size(name = "Limit"))]
    limit: i32,
    #[paginated(input_token(max = 5))]
    token: String,
}

fn main() {}
