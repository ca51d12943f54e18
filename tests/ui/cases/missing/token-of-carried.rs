// Wanted a session id to go along, and nothing to go along with.
// wrong: #[paginated(input_token(carried))]
// instead: #[paginated(input_token)]
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[paginated(input_token(carried))]
    session: Option<String>,
}

fn main() {}
