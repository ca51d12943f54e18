//! DynamoDB, a scan: the token is a key with several attributes, and items are filtered after paging, so that it need not
//! be the last item's.
//! Checked: botocore 1.43.11, dynamodb 2012-08-10 paginators-1.json, with which this workspace agrees by recorded walks

use crate::lane::{HANDED_OUT, Lane, NO_TOTAL};
use paginator_runtime::{
    Paginated,
    testing::Service,
    token::{AttributeValue, OrderedMap},
};

type Key = OrderedMap<AttributeValue>;

#[derive(Clone, PartialEq)]
struct Item {
    key: Key,
}

fn key(id: String) -> Key {
    Key::from([("id".to_owned(), AttributeValue::S(id))])
}

macro_rules! operation {
    ($name:ident, $($key:tt)*) => {
        mod $name {
            use super::*;

            #[derive(Clone, Default, Paginated)]
            #[paginated(response = ScanResponse, function = none)]
            #[serde(rename_all = "PascalCase")]
            pub(super) struct Scan {
                #[paginated(input_token)]
                exclusive_start_key: Option<Key>,
                #[paginated(page_size)]
                limit: Option<i32>,
            }

            #[derive(Paginated)]
            #[serde(rename_all = "PascalCase")]
            #[paginated($($key)*)]
            pub(super) struct ScanResponse {
                #[paginated(items)]
                items: Vec<Item>,
                #[paginated(aggregate)]
                scanned_count: i32,
                #[allow(dead_code)]
                last_evaluated_key: Option<Key>,
            }

            pub(super) fn service() -> Service<Scan, Item> {
                // The item at which a page begins is known by the number in the last key before it.
                let items = (1..24).map(|id| Item { key: key(format!("t{id}")) });
                Service::new(items, |request: &Scan, list| {
                    let start = request.exclusive_start_key.as_ref().and_then(|key| match key.get("id") {
                        Some(AttributeValue::S(id)) => Some(id.clone()),
                        _ => None,
                    });
                    let page = list.at_token(&start).sized(&request.limit);
                    let last_evaluated_key = page.next_token().map(key);
                    ScanResponse { items: page.items(), scanned_count: page.size(), last_evaluated_key }
                })
            }
        }
    };
}
operation!(right, output_token: Key = last_evaluated_key);
operation!(of_item, output_token: Key = items[-1].key);

pub(crate) fn walk(lane: &mut Lane) {
    lane.walks(&right::Scan::default(), right::service, HANDED_OUT);
    lane.cannot(NO_TOTAL);
    let filtered = of_item::service().filters(8..16);
    lane.with_wrong("output_token of the last item", &of_item::Scan::default(), &filtered);
}
