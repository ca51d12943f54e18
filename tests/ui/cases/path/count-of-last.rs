// Wanted the total from the last item.
// wrong: #[paginated(total = counts[-1])]
// instead:
use paginator_runtime::Paginated;

#[derive(Paginated)]
#[paginated(total = counts[-1])]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    counts: Vec<u64>,
}

fn main() {}
