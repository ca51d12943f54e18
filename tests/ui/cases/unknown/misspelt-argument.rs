// Wanted to state the largest page, and the wire name of the token.
// errors: 2
// wrong: #[paginated(page_size(mx = 60))]
// instead: #[paginated(page_size(max = 60))]
// wrong: #[paginated(input_token(nam = "Marker"))]
// instead: #[paginated(input_token(name = "Marker"))]
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[paginated(page_size(mx = 60))]
    limit: i32,
    #[paginated(input_token(nam = "Marker"))]
    token: String,
}

fn main() {}
