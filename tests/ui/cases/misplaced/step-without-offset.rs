// Wanted page numbers to step.
// wrong: #[paginated(input_token(page_number, step = page_size))]
// instead: #[paginated(input_token(page_number))]
use paginator_runtime::Paginated;
use paginator_ui::Counted;

#[derive(Clone, Paginated)]
#[paginated(response = Counted)]
struct ListThings {
    #[paginated(input_token(page_number, step = page_size))]
    page: u32,
}

fn main() {}
