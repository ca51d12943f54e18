// Wanted the wire name of the token and the largest page.
// errors: 2
// wrong: #[paginated(page_size = 60)]
// instead: #[paginated(page_size(max = 60))]
// wrong: #[paginated(input_token = "Marker")]
// instead: #[paginated(input_token(name = "Marker"))]
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[paginated(page_size = 60)]
    limit: i32,
    #[paginated(input_token = "Marker")]
    token: String,
}

fn main() {}
