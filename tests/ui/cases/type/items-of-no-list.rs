// Wanted a count as the items.
// wrong: things: u32,
// instead: things: Vec<u32>,
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: u32,
    #[paginated(output_token)]
    next: Option<String>,
}

fn main() {}
