// Wanted a key of the last item, and did not say of which.
// wrong: #[paginated(output_token = things.id)]
// instead: #[paginated(output_token = things[-1].id)]
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
