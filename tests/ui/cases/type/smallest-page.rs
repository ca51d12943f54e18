// Wanted no bound.
// wrong: #[paginated(page_size(min = 0, max = 60))]
// instead: #[paginated(page_size(max = 60))]
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[paginated(page_size(min = 0, max = 60))]
    limit: Option<i32>,
    #[paginated(input_token)]
    token: Option<String>,
}

fn main() {}
