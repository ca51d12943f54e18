// Wanted a key of the last item, and did not say of which.
use paginator_runtime::Paginated;

#[derive(Paginated)]
#[paginated(output_token = things.id)]
struct Things {
    #[paginated(items)]
    things: Vec<Thing>,
}

struct Thing {
    id: String,
}

fn main() {}
