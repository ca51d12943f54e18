// Wanted the defaults, and left empty what stands in parentheses.
// errors: 2
// wrong: #[paginated(page_size())]
// instead: #[paginated(page_size)]
// wrong: #[paginated(input_token())]
// instead: #[paginated(input_token)]
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[paginated(page_size())]
    limit: i32,
    #[paginated(input_token())]
    token: String,
}

fn main() {}
