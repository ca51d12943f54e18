// Wanted two outputs, and named one input for both: one error, none at the request.
// wrong: #[paginated(output_token(key))]
// instead: #[paginated(output_token(key))]
// wrong: #[paginated(output_token(key))]
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
    #[paginated(output_token(key))]
    next_version: Option<String>,
}

fn main() {}
