// Wanted a request of two kinds.
// wrong: enum ListThings {
// instead: struct ListThings {
// wrong: All { #[paginated(input_token)] token: Option<String> },
// instead: #[paginated(input_token)] token: Option<String>,
// wrong: Some,
// instead: some: bool,
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
enum ListThings {
    All { #[paginated(input_token)] token: Option<String> },
    Some,
}

fn main() {}
