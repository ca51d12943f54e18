// Wanted a first offset that no integer holds.
// wrong: #[paginated(input_token(offset, first = 99999999999999999999))]
// instead: #[paginated(input_token(offset, first = 1))]
use paginator_runtime::Paginated;
use paginator_ui::Counted;

#[derive(Clone, Paginated)]
#[paginated(response = Counted)]
struct ListThings {
    #[paginated(input_token(offset, first = 99999999999999999999))]
    start: u32,
}

fn main() {}
