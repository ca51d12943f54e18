// Wanted several tokens, and did not say which goes where.
// errors: 2
// wrong: #[paginated(output_token)]
// instead: #[paginated(output_token(key))]
// wrong: #[paginated(output_token)]
// instead: #[paginated(output_token(version))]
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Versions {
    #[paginated(items)]
    list: Vec<u8>,
    #[paginated(output_token)]
    next_key: Option<String>,
    #[paginated(output_token)]
    next_version: Option<String>,
}

fn main() {}
