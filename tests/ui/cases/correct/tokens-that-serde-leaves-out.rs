// Tokens that serde does not send under their field's name, and whose name is specified.
use paginator_runtime::{Paginated, PaginatedRequest};
use paginator_ui::{Keyed, Things};
use serde::Serialize;
use std::collections::BTreeMap;

/// In a header, which the client writes.
#[derive(Clone, Serialize, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[serde(skip)]
    #[paginated(input_token(name = "x-next-token"))]
    token: Option<String>,
}

/// Among the request's own keys.
#[derive(Clone, Serialize, Paginated)]
#[paginated(response = Keyed)]
struct Query {
    #[serde(flatten)]
    #[paginated(input_token(name = "ExclusiveStartKey"))]
    from: BTreeMap<String, String>,
}

#[derive(Clone, Serialize, Paginated)]
#[paginated(response = Things)]
struct ListOthers {
    #[serde(rename = "Marker", skip_serializing_if = "Option::is_none", skip_deserializing)]
    #[paginated(input_token)]
    token: Option<String>,
}

fn main() {
    assert_eq!(ListThings::TOKEN_NAMES, ["x-next-token"]);
    assert_eq!(Query::TOKEN_NAMES, ["ExclusiveStartKey"]);
    assert_eq!(ListOthers::TOKEN_NAMES, ["Marker"]);
}
