// Wanted a token that is a number, by a path, and did not tell its type.
// wrong: #[paginated(items: Vec<u8> = list, output_token = next.number)]
// instead: #[paginated(items: Vec<u8> = list, output_token: u64 = next.number)]
use paginator_runtime::Paginated;

#[derive(Paginated)]
#[paginated(items: Vec<u8> = list, output_token = next.number)]
struct Things {
    list: Vec<u8>,
    next: Next,
}

struct Next {
    number: Option<u64>,
}

fn main() {}
