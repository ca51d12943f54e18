// Wanted the derive to find out by itself.
// wrong: things: Vec<String>,
// instead: #[paginated(items)] things: Vec<String>,
// wrong: next: Option<String>,
// instead: #[paginated(output_token)] next: Option<String>,
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Things {
    things: Vec<String>,
    next: Option<String>,
}

fn main() {}
