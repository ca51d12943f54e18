// Wanted several tokens, and did not say which goes where.
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
