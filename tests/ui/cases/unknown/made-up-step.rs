// Wanted an offset that counts items, which it does unless specified otherwise.
// wrong: #[paginated(input_token(offset, step = items))]
// instead: #[paginated(input_token(offset))]
use paginator_runtime::Paginated;
use paginator_ui::Counted;

#[derive(Clone, Paginated)]
#[paginated(response = Counted)]
struct ListThings {
    #[paginated(input_token(offset, step = items))]
    start: u32,
}

fn main() {}
