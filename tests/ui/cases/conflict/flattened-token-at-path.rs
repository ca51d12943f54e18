// Wanted a token that is a map, by a path, whose keys stand among the request's own.
// wrong: #[paginated(response = Keyed, input_token: BTreeMap<String, String> = from)]
// instead: #[paginated(response = Keyed, input_token(name = "ExclusiveStartKey"): BTreeMap<String, String> = from)]
use paginator_runtime::Paginated;
use paginator_ui::Keyed;
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Clone, Serialize, Paginated)]
#[paginated(response = Keyed, input_token: BTreeMap<String, String> = from)]
struct Query {
    #[serde(flatten)]
    from: BTreeMap<String, String>,
}

fn main() {}
