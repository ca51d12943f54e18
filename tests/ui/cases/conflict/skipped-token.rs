// Wanted the token left out of the request, which then always asks for the first page.
// wrong: #[serde(skip)]
// instead: #[serde(skip_serializing_if = "Option::is_none")]
use paginator_runtime::Paginated;
use paginator_ui::Things;
use serde::Serialize;

#[derive(Clone, Serialize, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[serde(skip)]
    #[paginated(input_token)]
    token: Option<String>,
}

fn main() {}
