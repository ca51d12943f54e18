// Wanted a float to go along.
// wrong: session: f64,
// instead: session: u64,
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(output_token(carried))]
    session: f64,
}

fn main() {}
