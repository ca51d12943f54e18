// Wanted a page size that is a fraction.
// wrong: limit: Option<f32>,
// instead: limit: Option<u32>,
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[paginated(page_size)]
    limit: Option<f32>,
    #[paginated(input_token)]
    token: Option<String>,
}

fn main() {}
