// Wanted the key of the last item but one.
// wrong: #[paginated(output_token = things[-2].id)]
// instead: #[paginated(output_token = things[-1].id)]
use paginator_runtime::Paginated;

#[derive(Paginated)]
#[paginated(output_token = things[-2].id)]
struct Things {
    #[paginated(items)]
    things: Vec<Thing>,
}

struct Thing {
    id: String,
}

fn main() {}
