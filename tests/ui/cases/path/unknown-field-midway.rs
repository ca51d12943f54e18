// Wanted a field of something deep inside, and misspelt one on the way.
// wrong: #[paginated(items: Vec<u8> = result.inne.list, output_token = result.next)]
// instead: #[paginated(items: Vec<u8> = result.inner.list, output_token = result.next)]
use paginator_runtime::Paginated;

#[derive(Paginated)]
#[paginated(items: Vec<u8> = result.inne.list, output_token = result.next)]
struct Things {
    result: Option<Outer>,
}

struct Outer {
    inner: Option<Inner>,
    next: String,
}

struct Inner {
    list: Vec<u8>,
}

fn main() {}
