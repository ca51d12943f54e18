// Wanted an output to go into an input, and misspelt that.
// wrong: #[paginated(output_token(key_maker))]
// instead: #[paginated(output_token(key_marker))]
use paginator_runtime::Paginated;

#[derive(Clone, Paginated)]
#[paginated(response = Versions)]
struct ListVersions {
    #[paginated(input_token)]
    key_marker: Option<String>,
}

#[derive(Paginated)]
struct Versions {
    #[paginated(items)]
    list: Vec<u8>,
    #[paginated(output_token(key_maker))]
    next: Option<String>,
}

fn main() {}
