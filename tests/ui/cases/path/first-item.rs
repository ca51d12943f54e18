// Wanted the key of the first item.
// wrong: #[paginated(output_token = things[0].id)]
// instead: #[paginated(output_token = things[-1].id)]
use paginator_runtime::Paginated;

#[derive(Paginated)]
#[paginated(output_token = things[0].id)]
struct Things {
    #[paginated(items)]
    things: Vec<Thing>,
}

struct Thing {
    id: String,
}

fn main() {}
