// Wanted two values to go along.
// wrong: #[paginated(input_token(carried))] user: Option<String>,
// instead: user: Option<String>,
use paginator_runtime::Paginated;
use paginator_ui::Carrying;

#[derive(Clone, Paginated)]
#[paginated(response = Carrying)]
struct ListThings {
    #[paginated(input_token(offset))]
    start: u32,
    #[paginated(input_token(carried))]
    session: Option<String>,
    #[paginated(input_token(carried))] user: Option<String>,
}

fn main() {}
