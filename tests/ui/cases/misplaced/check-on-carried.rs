// Wanted to check what goes along.
// wrong: #[paginated(input_token(carried, check = known))]
// instead: #[paginated(input_token(carried))]
use paginator_runtime::Paginated;
use paginator_ui::Carrying;

#[derive(Clone, Paginated)]
#[paginated(response = Carrying)]
struct ListThings {
    #[paginated(input_token(offset))]
    start: u32,
    #[paginated(input_token(carried, check = known))]
    session: Option<String>,
}

fn main() {}
