// Wanted a response without fields.
// wrong: struct Things;
// instead: struct Things { #[paginated(items)] things: Vec<String>, #[paginated(output_token)] next: Option<String> }
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Things;

fn main() {}
