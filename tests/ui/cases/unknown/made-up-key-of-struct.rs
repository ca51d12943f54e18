// Wanted to bound the page size, on the struct.
// wrong: #[paginated(response = Things, limit = 60)]
// instead: #[paginated(response = Things)]
// wrong: token: Option<String>,
// instead: token: Option<String>, #[paginated(page_size(max = 60))] limit: Option<i32>,
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things, limit = 60)]
struct ListThings {
    #[paginated(input_token)]
    token: Option<String>,
}

fn main() {}
