// Wanted to state the largest page.
// wrong: #[paginated(page_size(limit = 60))]
// instead: #[paginated(page_size(max = 60))]
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[paginated(page_size(limit = 60))]
    limit: Option<i32>,
    #[paginated(input_token)]
    token: Option<String>,
}

fn main() {}
