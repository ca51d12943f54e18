// Wanted a response of two kinds.
// wrong: #[derive(Paginated)]
// instead:
// wrong: enum Things {
// instead: #[derive(Paginated)] struct Things { #[paginated(items)] things: Vec<String>, #[paginated(output_token)] next: Option<String>, kind: Kind } enum Kind {
// wrong: #[paginated(items)]
// instead:
use paginator_runtime::Paginated;

#[derive(Paginated)]
enum Things {
    Found {
        #[paginated(items)]
        things: Vec<String>,
    },
    NotFound,
}

fn main() {}
