// Wanted two tokens, and misspelt the key of one in the request: the response is not said to have one too many.
// wrong: #[paginated(input_tokn)]
// instead: #[paginated(input_token)]
use paginator_runtime::Paginated;

#[derive(Clone, Paginated)]
#[paginated(response = Versions)]
struct ListVersions {
    #[paginated(input_token)]
    key: Option<String>,
    #[paginated(input_tokn)]
    version: Option<String>,
}

#[derive(Paginated)]
struct Versions {
    #[paginated(items)]
    list: Vec<u8>,
    #[paginated(output_token(key))]
    next_key: Option<String>,
    #[paginated(output_token(version))]
    next_version: Option<String>,
}

fn main() {}
