//! Salesforce, a query in SOQL: `done`, a flag that says the opposite, `nextRecordsUrl`, a path on the instance, and
//! `totalSize`.
//! Checked: developer.salesforce.com/docs/platform/api-rest/guide/resources-query

use crate::lane::{HANDED_OUT_WITH_TOTAL, Lane};
use paginator_runtime::{
    Paginated,
    testing::Service,
    token::{TokenError, same_origin},
};

const PATH: &str = "/services/data/v61.0/query";
const BASE: &str = "https://example.my.salesforce.com/services/data/v61.0/query";

macro_rules! operation {
    ($name:ident, $token:meta, $flag:meta) => {
        mod $name {
            use super::*;

            #[derive(Clone, Default, Paginated)]
            #[paginated(response = QueryResult, function = none)]
            pub(super) struct Query {
                #[$token]
                url: Option<String>,
            }

            #[allow(dead_code)]
            fn on_instance(_: &Query, url: String) -> Result<String, TokenError> {
                same_origin(BASE, &url)
            }

            #[derive(Paginated)]
            #[$flag]
            #[serde(rename_all = "camelCase")]
            pub(super) struct QueryResult {
                #[paginated(items)]
                records: Vec<u32>,
                done: bool,
                #[paginated(output_token)]
                next_records_url: Option<String>,
                #[paginated(total(hint))]
                total_size: u64,
            }

            pub(super) fn service() -> Service<Query, u32> {
                Service::new(0..23, |request: &Query, list| {
                    let page = list.at_url(BASE, &request.url);
                    let next_records_url = page.next_url(PATH);
                    QueryResult { records: page.items(), done: !page.has_more(), next_records_url, total_size: page.total() }
                })
            }
        }
    };
}
operation!(right, paginated(input_token(check = on_instance)), paginated(more_results = !done));
operation!(unchecked, paginated(input_token), paginated(more_results = !done));
operation!(not_negated, paginated(input_token(check = on_instance)), paginated(more_results = done));

pub(crate) fn walk(lane: &mut Lane) {
    lane.walks(&right::Query::default(), right::service, HANDED_OUT_WITH_TOTAL);
    lane.with_wrong("check taken away", &unchecked::Query::default(), &unchecked::service());
    lane.with_wrong("more_results not negated", &not_negated::Query::default(), &not_negated::service());
}
