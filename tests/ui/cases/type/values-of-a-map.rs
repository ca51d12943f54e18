// Wanted DynamoDB's key to lead on.
// wrong: next: Option<std::collections::BTreeMap<String, AttributeValue>>,
// instead: next: Option<paginator_runtime::token::OrderedMap<paginator_runtime::token::AttributeValue>>,
use paginator_runtime::Paginated;

#[derive(Clone, PartialEq)]
enum AttributeValue {
    S(String),
    B(Vec<u8>),
}

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(output_token)]
    next: Option<std::collections::BTreeMap<String, AttributeValue>>,
}

fn main() {}
