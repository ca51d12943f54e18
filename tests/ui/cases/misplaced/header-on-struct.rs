// Wanted headers read into what lies deeper.
// errors: 2
// wrong: #[paginated(output_token(header = "x-next") = meta.next, total(header = "X-Total") = meta.total)]
// instead:
use paginator_runtime::{Paginated, field::Header};

#[derive(Paginated)]
#[paginated(output_token(header = "x-next") = meta.next, total(header = "X-Total") = meta.total)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    meta: Meta,
}

struct Meta {
    next: Header<String>,
    total: Header<u64>,
}

fn main() {}
