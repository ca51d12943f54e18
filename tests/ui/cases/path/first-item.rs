// Wanted the key of the first item.
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
