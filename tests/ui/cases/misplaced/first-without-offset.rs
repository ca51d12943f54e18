// Wanted to begin at 1, with what is no offset and what counts no items.
// wrong: #[paginated(input_token(first = 1))]
// instead: #[paginated(input_token(offset, first = 1))]
use paginator_runtime::Paginated;
use paginator_ui::Numbered;

#[derive(Clone, Paginated)]
#[paginated(response = Numbered)]
struct ListThings {
    #[paginated(input_token(first = 1))]
    start: u64,
}

fn main() {}
