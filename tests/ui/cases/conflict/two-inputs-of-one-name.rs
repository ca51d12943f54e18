// Wanted two tokens, from two structs that call them alike.
// wrong: #[paginated(response = Versions, input_token = key.marker, input_token = version.marker)]
// instead: #[paginated(response = Versions, input_token = key.marker, input_token = version.id_marker)]
// wrong: #[derive(Clone)] struct Version { marker: String }
// instead: #[derive(Clone)] struct Version { id_marker: String }
use paginator_runtime::Paginated;

#[derive(Clone, Paginated)]
#[paginated(response = Versions, input_token = key.marker, input_token = version.marker)]
struct ListVersions {
    key: Key,
    version: Version,
}

#[derive(Clone)] struct Key { marker: String }
#[derive(Clone)] struct Version { marker: String }

#[derive(Paginated)]
#[paginated(items: Vec<u8> = list, output_token(marker = key, id_marker = id))]
struct Versions {
    list: Vec<u8>,
    key: String,
    id: String,
}

fn main() {}
