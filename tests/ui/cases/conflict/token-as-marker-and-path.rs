// Wanted the token of a field further in, and marked another one too.
// wrong: #[paginated(output_token)]
// instead: // the path says it
use paginator_runtime::Paginated;

#[derive(Paginated)]
#[paginated(output_token = meta.next)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(output_token)]
    next: Option<String>,
    meta: Meta,
}

struct Meta {
    next: Option<String>,
}

fn main() {}
