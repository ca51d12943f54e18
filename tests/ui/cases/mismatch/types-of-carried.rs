// Wanted an id to go along that is a number on one side only.
// wrong: session: Option<u64>,
// instead: session: Option<String>,
use paginator_runtime::Paginated;
use paginator_ui::Carrying;

#[derive(Clone, Paginated)]
#[paginated(response = Carrying)]
struct ListThings {
    #[paginated(input_token(offset))]
    start: u32,
    #[paginated(input_token(carried))]
    session: Option<u64>,
}

fn main() {}
