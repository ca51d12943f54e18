// Wanted to gather a flag that lies inside.
// wrong: #[paginated(aggregate = summary.complete)]
// instead:
use paginator_runtime::Paginated;

#[derive(Paginated)]
#[paginated(aggregate = summary.complete)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    summary: Option<Summary>,
    #[paginated(output_token)]
    next: Option<String>,
}

struct Summary {
    complete: bool,
}

fn main() {}
