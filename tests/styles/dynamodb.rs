//! DynamoDB, a scan: the token is a key with several attributes, and items are filtered after paging.
//! Checked: botocore 1.43.11, dynamodb 2012-08-10 paginators-1.json, with which this workspace agrees by recorded walks

use crate::lane::{HANDED_OUT, Lane};
use paginator_runtime::{
    Paginated,
    testing::Service,
    token::{AttributeValue, OrderedMap},
};

type Key = OrderedMap<AttributeValue>;

#[derive(Clone, Default, Paginated)]
#[paginated(response = ScanResponse, function = none)]
#[serde(rename_all = "PascalCase")]
struct Scan {
    #[paginated(input_token)]
    exclusive_start_key: Option<Key>,
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
    last_evaluated_key: Option<Key>,
}

fn service() -> Service<Scan, u32> {
    Service::new(0..23, |request: &Scan, list| {
        let start = request.exclusive_start_key.as_ref().and_then(|key| match key.get("id") {
            Some(AttributeValue::S(id)) => Some(id.clone()),
            _ => None,
        });
        let page = list.at_token(&start).sized(&request.limit);
        let key = |id| Key::from([("id".to_owned(), AttributeValue::S(id))]);
        let last_evaluated_key = page.next_token().map(key);
        ScanResponse { items: page.items(), scanned_count: page.size(), last_evaluated_key }
    })
}

pub(crate) fn walk(lane: &mut Lane) {
    lane.walks(&Scan::default(), service, HANDED_OUT);
}
