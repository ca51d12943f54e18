// Wanted the token from a method.
// wrong: #[paginated(output_token = meta.next())]
// instead: #[paginated(output_token = meta.next)]
use paginator_runtime::Paginated;

#[derive(Paginated)]
#[paginated(output_token = meta.next())]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    meta: Meta,
}

struct Meta {
    next: String,
}

fn main() {}
