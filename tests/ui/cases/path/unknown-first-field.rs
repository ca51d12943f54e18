// Wanted a field of the struct itself, and misspelt it.
// wrong: #[paginated(items: Vec<u8> = resul.list)]
// instead: #[paginated(items: Vec<u8> = result.list)]
use paginator_runtime::Paginated;

#[derive(Paginated)]
#[paginated(items: Vec<u8> = resul.list)]
struct Things {
    result: Inner,
    #[paginated(output_token)]
    next_token: Option<String>,
}

struct Inner {
    list: Vec<u8>,
}

fn main() {}
