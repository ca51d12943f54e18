// Wanted to state the bounds of the page size, and the wire name of the token.
// errors: 3
// wrong: #[paginated(page_size(mn = 5, mx = 60))]
// instead: #[paginated(page_size(min = 5, max = 60))]
// wrong: #[paginated(input_token(nam = "Marker"))]
// instead: #[paginated(input_token(name = "Marker"))]
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[paginated(page_size(mn = 5, mx = 60))]
    limit: i32,
    #[paginated(input_token(nam = "Marker"))]
    token: String,
}

fn main() {}
