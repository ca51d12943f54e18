// Wanted a response without fields.
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Things;

fn main() {}
