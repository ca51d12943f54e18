// Wanted a session id to go along, which the response does not mark.
// wrong: #[paginated(input_token(carried))]
// instead:
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[paginated(input_token)]
    token: Option<String>,
    #[paginated(input_token(carried))]
    session: Option<String>,
}

fn main() {}
