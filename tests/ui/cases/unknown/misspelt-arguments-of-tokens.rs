// Wanted an offset that begins at 1, and misspelt both.
// errors: 2
// wrong: #[paginated(input_token(ofset, frist = 1))]
// instead: #[paginated(input_token(offset, first = 1))]
use paginator_runtime::Paginated;
use paginator_ui::Counted;

#[derive(Clone, Paginated)]
#[paginated(response = Counted)]
struct ListThings {
    #[paginated(input_token(ofset, frist = 1))]
    start: u32,
}

fn main() {}
