// Wanted one of each argument, and gave two.
// errors: 3
// wrong: #[paginated(input_token(offset, offset, first = 0, first = 1))]
// instead: #[paginated(input_token(offset, first = 1))]
// wrong: #[paginated(input_token(carried, carried))]
// instead: #[paginated(input_token(carried))]
use paginator_runtime::Paginated;
use paginator_ui::Carrying;

#[derive(Clone, Paginated)]
#[paginated(response = Carrying)]
struct ListThings {
    #[paginated(input_token(offset, offset, first = 0, first = 1))]
    start: u32,
    #[paginated(input_token(carried, carried))]
    session: Option<String>,
}

fn main() {}
