// Wanted a field of something inside, and misspelt it.
// wrong: #[paginated(items: Vec<u8> = result.list, output_token = result.next_tokn)]
// instead: #[paginated(items: Vec<u8> = result.list, output_token = result.next_token)]
use paginator_runtime::Paginated;

#[derive(Paginated)]
#[paginated(items: Vec<u8> = result.list, output_token = result.next_tokn)]
struct Things {
    result: Option<Inner>,
}

struct Inner {
    list: Vec<u8>,
    next_token: Option<String>,
}

fn main() {}
