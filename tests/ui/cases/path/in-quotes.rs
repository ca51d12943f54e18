// Wanted a path, and put it in quotes.
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
