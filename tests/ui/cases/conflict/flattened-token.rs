// Wanted a token that is a map, whose keys stand among the request's own.
// wrong: #[paginated(input_token)]
// instead: #[paginated(input_token(name = "ExclusiveStartKey"))]
use paginator_runtime::Paginated;
use paginator_ui::Keyed;
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Clone, Serialize, Paginated)]
#[paginated(response = Keyed)]
struct Query {
    #[serde(flatten)]
    #[paginated(input_token)]
    from: BTreeMap<String, String>,
}

fn main() {}
