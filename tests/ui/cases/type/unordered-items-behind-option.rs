// Wanted items by name, in a map without an order that may be absent.
// wrong: things: Option<HashMap<String, u32>>,
// instead: things: Option<std::collections::BTreeMap<String, u32>>,
use paginator_runtime::Paginated;
use std::collections::HashMap;

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: Option<HashMap<String, u32>>,
    #[paginated(output_token)]
    next: Option<String>,
}

fn main() {}
