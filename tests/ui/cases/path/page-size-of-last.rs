// Wanted the page size in the last of a list.
// wrong: #[paginated(response = Things, page_size = parts[-1].first)]
// instead: #[paginated(response = Things, page_size = part.first)]
// wrong: parts: Vec<Part>,
// instead: part: Part,
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things, page_size = parts[-1].first)]
struct ListThings {
    parts: Vec<Part>,
    #[paginated(input_token)]
    token: Option<String>,
}

#[derive(Clone)]
struct Part {
    first: u32,
}

fn main() {}
