// Wanted two tokens, and named one of them otherwise in the response.
// wrong: #[paginated(items: Vec<u8> = list, output_token(key = next, version = id))]
// instead: #[paginated(items: Vec<u8> = list, output_token(key = next, version_id = id))]
use paginator_runtime::Paginated;

#[derive(Clone, Paginated)]
#[paginated(response = Versions)]
struct ListVersions {
    #[paginated(input_token)]
    key: String,
    #[paginated(input_token)]
    version_id: String,
}

#[derive(Paginated)]
#[paginated(items: Vec<u8> = list, output_token(key = next, version = id))]
struct Versions {
    list: Vec<u8>,
    next: String,
    id: String,
}

fn main() {}
