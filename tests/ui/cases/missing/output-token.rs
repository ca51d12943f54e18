// Wanted a response, and did not say where the token comes from.
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    next: Option<String>,
}

fn main() {}
