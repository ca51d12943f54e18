// Wanted two tokens, and misspelt the key of one in the response: the request is not said to have one too many.
// wrong: #[paginated(output_tokn(version))]
// instead: #[paginated(output_token(version))]
use paginator_runtime::Paginated;

#[derive(Clone, Paginated)]
#[paginated(response = Versions)]
struct ListVersions {
    #[paginated(input_token)]
    key: Option<String>,
    #[paginated(input_token)]
    version: Option<String>,
}

#[derive(Paginated)]
struct Versions {
    #[paginated(items)]
    list: Vec<u8>,
    #[paginated(output_token(key))]
    next_key: Option<String>,
    #[paginated(output_tokn(version))]
    next_version: Option<String>,
}

fn main() {}
