// Wanted a flag that is a text, negated.
// wrong: done: String,
// instead: done: bool,
use paginator_runtime::Paginated;

#[derive(Paginated)]
#[paginated(more_results = !done)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    done: String,
}

fn main() {}
