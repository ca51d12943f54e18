// Wanted to say the wire name.
// wrong: #[paginated(input_token(name = 5))]
// instead: #[paginated(input_token(name = "5"))]
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[paginated(input_token(name = 5))]
    token: Option<String>,
}

fn main() {}
