// Tokens at paths: serde's attributes on a field count for its own name, not for what lies inside.
use paginator_runtime::{Paginated, PaginatedRequest};
use paginator_ui::Things;
use serde::Serialize;

/// The field itself.
#[derive(Clone, Serialize, Paginated)]
#[serde(rename_all = "camelCase")]
#[paginated(response = Things, input_token = start_at)]
struct ListRenamed {
    #[serde(rename = "Marker")]
    start_at: String,
}

#[derive(Clone, Serialize)]
struct Query {
    after: String,
}

/// Inside a field of another name.
#[derive(Clone, Serialize, Paginated)]
#[paginated(response = Things, input_token = query.after)]
struct ListInside {
    #[serde(rename = "Filter")]
    query: Query,
}

/// Among the request's own keys.
#[derive(Clone, Serialize, Paginated)]
#[paginated(response = Things, input_token = query.after)]
struct ListFlat {
    #[serde(flatten)]
    query: Query,
}

/// In a header, which the client writes.
#[derive(Clone, Serialize, Paginated)]
#[paginated(response = Things, input_token(name = "x-after") = query.after)]
struct ListSkipped {
    #[serde(skip)]
    query: Query,
}

fn main() {
    assert_eq!(ListRenamed::TOKEN_NAMES, ["Marker"]);
    assert_eq!(ListInside::TOKEN_NAMES, ["after"]);
    assert_eq!(ListFlat::TOKEN_NAMES, ["after"]);
    assert_eq!(ListSkipped::TOKEN_NAMES, ["x-after"]);
}
