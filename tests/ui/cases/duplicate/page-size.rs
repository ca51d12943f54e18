// Wanted two fields to carry the page size.
// wrong: #[paginated(page_size)]
// instead: #[paginated(page_size)]
// wrong: #[paginated(page_size)]
// instead:
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[paginated(page_size)]
    limit: i32,
    #[paginated(page_size)]
    count: i32,
    #[paginated(input_token)]
    token: Option<String>,
}

fn main() {}
