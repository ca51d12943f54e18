// Wanted a page size that is a struct.
// wrong: limit: Size,
// instead: limit: u32,
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone)]
struct Size(u32);

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[paginated(page_size(max = 60))]
    limit: Size,
    #[paginated(input_token)]
    token: Option<String>,
}

fn main() {}
