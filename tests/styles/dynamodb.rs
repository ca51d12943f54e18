//! DynamoDB, a scan: the token is a key with several attributes, and items are filtered after paging.
//! Checked: botocore 1.43.11, dynamodb 2012-08-10 paginators-1.json, with which this workspace agrees by recorded walks

use crate::lane::{HANDED_OUT, Lane};
use paginator_runtime::{
    Paginated,
    field::TokenField,
    testing::Service,
    token::{TokenError, TokenValue, WireValue},
};

/// A key: its one attribute `id`, a string.
#[derive(Clone, Default, PartialEq)]
struct Key(Option<String>);

impl TokenValue for Key {
    fn unset() -> Self {
        Key::default()
    }
    fn to_wire(&self) -> WireValue {
        let value = |id: &String| vec![("S".to_owned(), WireValue::String(id.clone()))];
        let attribute = |id: &String| ("id".to_owned(), WireValue::Map(value(id)));
        WireValue::Map(self.0.iter().map(attribute).collect())
    }
    fn from_wire(value: WireValue) -> Result<Self, TokenError> {
        let WireValue::Map(attributes) = value else { return Err(TokenError::new("it is no key of the table")) };
        match attributes.into_iter().next().map(|(_, value)| value) {
            None => Ok(Key(None)),
            Some(WireValue::Map(value)) => match value.into_iter().next() {
                Some((_, WireValue::String(id))) => Ok(Key(Some(id))),
                _ => Err(TokenError::new("its attribute is no string")),
            },
            Some(_) => Err(TokenError::new("its attribute is no value of DynamoDB's")),
        }
    }
    fn from_text(_: &str) -> Result<Self, TokenError> {
        Err(TokenError::new("it is a text, and the token is a key"))
    }
}

#[derive(Clone, Default, Paginated)]
#[paginated(response = ScanResponse, function = none)]
#[serde(rename_all = "PascalCase")]
struct Scan {
    #[paginated(input_token)]
    exclusive_start_key: Key,
    #[paginated(page_size)]
    limit: Option<i32>,
}

#[derive(Paginated)]
#[serde(rename_all = "PascalCase")]
struct ScanResponse {
    #[paginated(items)]
    items: Vec<u32>,
    #[paginated(aggregate)]
    scanned_count: i32,
    #[paginated(output_token)]
    last_evaluated_key: Key,
}

fn service() -> Service<Scan, u32> {
    Service::new(0..23, |request: &Scan, list| {
        let start = request.exclusive_start_key.token().and_then(|key| key.0);
        let page = list.at_token(&start).sized(&request.limit);
        let last_evaluated_key = Key(page.next_token());
        ScanResponse { items: page.items(), scanned_count: page.size(), last_evaluated_key }
    })
}

pub(crate) fn walk(lane: &mut Lane) {
    lane.walks(&Scan::default(), service, HANDED_OUT);
}
