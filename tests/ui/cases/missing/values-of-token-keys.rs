// Wanted each key, and left out its value.
// errors: 5
// wrong: #[paginated(last_page, next)]
// instead:
// wrong: #[paginated(input_token(offset, first, step, check))]
// instead: #[paginated(input_token(offset))]
use paginator_runtime::Paginated;
use paginator_ui::Counted;

#[derive(Clone, Paginated)]
#[paginated(response = Counted)]
#[paginated(last_page, next)]
struct ListThings {
    #[paginated(input_token(offset, first, step, check))]
    start: u32,
}

fn main() {}
