// Wanted a page number that is sent as a text.
// wrong: page: Option<String>,
// instead: page: Option<u32>,
use paginator_runtime::Paginated;
use paginator_ui::Counted;

#[derive(Clone, Paginated)]
#[paginated(response = Counted)]
struct ListThings {
    #[paginated(input_token(page_number))]
    page: Option<String>,
}

fn main() {}
