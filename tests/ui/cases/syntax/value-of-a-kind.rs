// Wanted an offset that begins at 1.
// wrong: #[paginated(input_token(offset = 1))]
// instead: #[paginated(input_token(offset, first = 1))]
use paginator_runtime::Paginated;
use paginator_ui::Counted;

#[derive(Clone, Paginated)]
#[paginated(response = Counted)]
struct ListThings {
    #[paginated(input_token(offset = 1))]
    start: u32,
}

fn main() {}
