// Wanted the next page number computed.
// wrong: #[paginated(input_token)]
// instead: #[paginated(input_token(page_number))]
// wrong: #[paginated(output_token: u32 = page + 1)]
// instead:
use paginator_runtime::Paginated;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[paginated(input_token)]
    page: u32,
}

#[derive(Paginated)]
#[paginated(output_token: u32 = page + 1)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    page: u32,
}

fn main() {}
