// Wanted to mark a field, from the struct.
// wrong: #[paginated(response = Things, page_size)]
// instead: #[paginated(response = Things)]
// wrong: limit: Option<i32>,
// instead: #[paginated(page_size)] limit: Option<i32>,
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things, page_size)]
struct ListThings {
    limit: Option<i32>,
    #[paginated(input_token)]
    token: Option<String>,
}

fn main() {}
