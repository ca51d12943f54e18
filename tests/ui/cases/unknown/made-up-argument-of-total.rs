// Wanted a total that is an estimate.
// wrong: #[paginated(total(estimate))]
// instead: #[paginated(total(hint))]
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(total(estimate))]
    count: u64,
}

fn main() {}
