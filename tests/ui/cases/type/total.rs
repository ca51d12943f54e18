// Wanted a total that is a text.
// wrong: count: String,
// instead: count: u64,
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(total)]
    count: String,
}

fn main() {}
