// Wanted the last key of a map.
// wrong: things: BTreeMap<String, Thing>,
// instead: things: Vec<Thing>,
use paginator_runtime::Paginated;
use std::collections::BTreeMap;

#[derive(Paginated)]
#[paginated(output_token = things[-1].id)]
struct Things {
    #[paginated(items)]
    things: BTreeMap<String, Thing>,
}

struct Thing {
    id: String,
}

fn main() {}
