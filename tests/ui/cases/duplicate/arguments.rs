// Wanted one bound of a kind and one name, and gave two.
// errors: 2
// wrong: #[paginated(page_size(max = 50, min = 5, max = 60))]
// instead: #[paginated(page_size(min = 5, max = 60))]
// wrong: #[paginated(input_token(name = "Marker", name = "From"))]
// instead: #[paginated(input_token(name = "Marker"))]
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[paginated(page_size(max = 50, min = 5, max = 60))]
    limit: i32,
    #[paginated(input_token(name = "Marker", name = "From"))]
    token: String,
}

fn main() {}
