// Wanted a request with one token, and a response that returns two.
// wrong: key: Option<String>,
// instead: key: Option<String>, #[paginated(input_token)] version: Option<String>,
use paginator_runtime::Paginated;

#[derive(Clone, Paginated)]
#[paginated(response = Versions)]
struct ListVersions {
    #[paginated(input_token)]
    key: Option<String>,
}

#[derive(Paginated)]
#[paginated(items: Vec<u8> = list, output_token(key = next.key, version = next.version))]
struct Versions {
    list: Vec<u8>,
    next: Next,
}

struct Next {
    key: String,
    version: String,
}

fn main() {}
