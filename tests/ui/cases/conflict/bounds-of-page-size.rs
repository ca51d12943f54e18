// Wanted page sizes from 5 to 60, and gave the bounds the other way round.
// wrong: #[paginated(page_size(min = 60, max = 5))]
// instead: #[paginated(page_size(min = 5, max = 60))]
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[paginated(page_size(min = 60, max = 5))]
    limit: Option<i32>,
    #[paginated(input_token)]
    token: Option<String>,
}

fn main() {}
