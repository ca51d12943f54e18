// Wanted a request, and left out `Clone`, which a walk needs.
// wrong: #[derive(Paginated)]
// instead: #[derive(Clone, Paginated)]
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[paginated(page_size(max = 60))]
    limit: Option<i32>,
    #[paginated(input_token)]
    token: Option<String>,
}

fn main() {}
