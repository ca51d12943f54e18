// Wanted both bounds, and gave one as a text and one that no page size can have.
// errors: 2
// wrong: #[paginated(page_size(min = "5", max = -60))]
// instead: #[paginated(page_size(min = 5, max = 60))]
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[paginated(page_size(min = "5", max = -60))]
    limit: Option<i32>,
    #[paginated(input_token)]
    token: Option<String>,
}

fn main() {}
