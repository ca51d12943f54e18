// Wanted a first offset that the field does not hold.
// wrong: start: u8,
// instead: start: u16,
use paginator_runtime::Paginated;
use paginator_ui::Counted;

#[derive(Clone, Paginated)]
#[paginated(response = Counted)]
struct ListThings {
    #[paginated(input_token(offset, first = 300))]
    start: u8,
}

fn main() {}
