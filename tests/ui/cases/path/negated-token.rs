// Wanted no token where it says so.
// wrong: #[paginated(output_token = !next)]
// instead: #[paginated(output_token = next)]
use paginator_runtime::Paginated;

#[derive(Paginated)]
#[paginated(output_token = !next)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    next: Option<String>,
}

fn main() {}
