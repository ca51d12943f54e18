// Wanted the request to say how many there are.
// errors: 2
// wrong: #[paginated(total)]
// instead:
// wrong: #[paginated(total_pages)]
// instead:
use paginator_runtime::Paginated;
use paginator_ui::Counted;

#[derive(Clone, Paginated)]
#[paginated(response = Counted)]
struct ListThings {
    #[paginated(input_token(offset))]
    start: u32,
    #[paginated(total)]
    count: u64,
    #[paginated(total_pages)]
    pages: u64,
}

fn main() {}
