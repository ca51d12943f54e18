// Wanted the wire name of the token, and wrote it beside the key.
// wrong: #[paginated(input_token, name = "Marker")]
// instead: #[paginated(input_token(name = "Marker"))]
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[paginated(input_token, name = "Marker")]
    token: Option<String>,
}

fn main() {}
