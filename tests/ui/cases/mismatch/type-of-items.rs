// Wanted the items, and named the type of the list without its `Option`.
// wrong: #[paginated(items: Vec<u8> = result.list)]
// instead: #[paginated(items: Option<Vec<u8>> = result.list)]
use paginator_runtime::Paginated;

#[derive(Paginated)]
#[paginated(items: Vec<u8> = result.list)]
struct Things {
    result: Inner,
    #[paginated(output_token)]
    next: Option<String>,
}

struct Inner {
    list: Option<Vec<u8>>,
}

fn main() {}
