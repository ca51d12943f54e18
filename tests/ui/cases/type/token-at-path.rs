// Wanted a token that is a struct, by a path.
// wrong: next: Cursor,
// instead: next: String,
use paginator_runtime::Paginated;

#[derive(Paginated)]
#[paginated(items: Vec<u8> = result.list, output_token = result.next)]
struct Things {
    result: Found,
}

struct Found {
    list: Vec<u8>,
    next: Cursor,
}

#[derive(Clone, PartialEq)]
struct Cursor(String);

fn main() {}
