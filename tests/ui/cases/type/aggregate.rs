// Wanted to gather a flag.
// wrong: complete: bool,
// instead: complete: u32,
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(aggregate)]
    complete: bool,
    #[paginated(output_token)]
    next: Option<String>,
}

fn main() {}
