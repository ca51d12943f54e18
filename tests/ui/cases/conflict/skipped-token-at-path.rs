// Wanted the token left out of the request, with all that it lies in: every page would be the first.
// wrong: #[serde(skip_serializing)]
// instead: #[serde(rename = "Query")]
use paginator_runtime::Paginated;
use paginator_ui::Things;
use serde::Serialize;

#[derive(Clone, Serialize, Paginated)]
#[paginated(response = Things, input_token = query.after)]
struct ListThings {
    #[serde(skip_serializing)]
    query: Query,
}

#[derive(Clone, Serialize)]
struct Query {
    after: String,
}

fn main() {}
