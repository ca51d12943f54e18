// Wanted a field that is named by a keyword.
// wrong: #[paginated(output_token = metadata.continue)]
// instead: #[paginated(output_token = metadata.r#continue)]
use paginator_runtime::Paginated;

#[derive(Paginated)]
#[paginated(output_token = metadata.continue)]
struct Things {
    #[paginated(items)]
    things: Vec<u8>,
    metadata: Metadata,
}

struct Metadata {
    r#continue: String,
}

fn main() {}
