// Wanted the token read but not sent.
// wrong: #[serde(skip_serializing)]
// instead: #[serde(skip_serializing_if = "Option::is_none")]
use paginator_runtime::Paginated;
use paginator_ui::Things;
use serde::Serialize;

#[derive(Clone, Serialize, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[serde(skip_serializing)]
    #[paginated(input_token)]
    token: Option<String>,
}

fn main() {}
