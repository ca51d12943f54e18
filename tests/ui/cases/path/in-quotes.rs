// Wanted a path, and put it in quotes.
// wrong: #[paginated(output_token = "result.next_token")]
// instead: #[paginated(output_token = result.next_token)]
use paginator_runtime::Paginated;

#[derive(Paginated)]
#[paginated(output_token = "result.next_token")]
struct Things {
    #[paginated(items)]
    things: Vec<u8>,
    result: Inner,
}

struct Inner {
    next_token: String,
}

fn main() {}
