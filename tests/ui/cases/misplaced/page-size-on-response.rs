// Wanted the response to tell the size of its page.
// wrong: #[paginated(page_size)]
// instead:
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(page_size)]
    count: i32,
    #[paginated(output_token)]
    next: Option<String>,
}

fn main() {}
