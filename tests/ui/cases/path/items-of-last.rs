// Wanted the items of the last group.
// wrong: #[paginated(items: Vec<u8> = groups[-1].things)]
// instead: #[paginated(items: Vec<Group> = groups)]
use paginator_runtime::Paginated;

#[derive(Paginated)]
#[paginated(items: Vec<u8> = groups[-1].things)]
struct Things {
    groups: Vec<Group>,
    #[paginated(output_token)]
    next_token: Option<String>,
}

struct Group {
    things: Vec<u8>,
}

fn main() {}
