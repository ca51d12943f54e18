// Wanted to step by page sizes, and nothing says which page is the last one.
// wrong: #[paginated(input_token(offset, step = page_size))]
// instead: #[paginated(input_token(offset))]
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[paginated(input_token(offset, step = page_size))]
    start: u32,
    #[paginated(page_size(max = 60))]
    size: u32,
}

fn main() {}
