// Wanted the derive to find out by itself.
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Things {
    things: Vec<String>,
    next: Option<String>,
}

fn main() {}
