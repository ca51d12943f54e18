// Wanted two tokens of two types: they go into one position, and so are of one type.
// wrong: version: Option<u64>,
// instead: version: Option<String>,
use paginator_runtime::Paginated;

#[derive(Clone, Paginated)]
#[paginated(response = Versions)]
struct ListVersions {
    #[paginated(input_token)]
    key: Option<String>,
    #[paginated(input_token)]
    version: Option<u64>,
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
