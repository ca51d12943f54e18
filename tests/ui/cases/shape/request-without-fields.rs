// Wanted a request that carries nothing.
// wrong: struct ListThings;
// instead: struct ListThings { #[paginated(input_token)] token: Option<String> }
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings;

fn main() {}
