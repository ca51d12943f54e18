// Wanted an offset that is sent as a text.
// wrong: start: String,
// instead: start: u32,
use paginator_runtime::Paginated;
use paginator_ui::Counted;

#[derive(Clone, Paginated)]
#[paginated(response = Counted)]
struct ListThings {
    #[paginated(input_token(offset))]
    start: String,
}

fn main() {}
