//! Airtable, records: `offset` is a token that the service returns, absent on the last page. `maxRecords` limits the
//! whole walk, not a page.
//! Checked: support.airtable.com/docs/api-record-limits; `maxRecords` from memory, unchecked

use crate::lane::{HANDED_OUT, Lane, NO_TOTAL};
use paginator_runtime::{Paginated, testing::Service};

macro_rules! operation {
    ($name:ident, $($key:tt)*) => {
        mod $name {
            use super::*;

            #[derive(Clone, Default, Paginated)]
            #[paginated(response = Records, function = none)]
            #[paginated($($key)*)]
            #[serde(rename_all = "camelCase")]
            pub(super) struct ListRecords {
                #[paginated(input_token)]
                offset: Option<String>,
                page_size: Option<u32>,
                max_records: Option<u32>,
            }

            #[derive(Paginated)]
            pub(super) struct Records {
                #[paginated(items)]
                records: Vec<u32>,
                #[paginated(output_token)]
                offset: Option<String>,
            }

            pub(super) fn service() -> Service<ListRecords, u32> {
                Service::new(0..23, |request: &ListRecords, list| {
                    let page = list.at_token(&request.offset).sized(&request.page_size);
                    let is_within = |record: &u32| request.max_records.is_none_or(|max| *record < max);
                    let records: Vec<_> = page.items().into_iter().filter(is_within).collect();
                    let is_cut = records.len() < page.items().len();
                    Records { records, offset: page.next_token().filter(|_| !is_cut) }
                })
            }
        }
    };
}
operation!(right, page_size(max = 100) = page_size);
operation!(of_limit, page_size(max = 100) = max_records);

pub(crate) fn walk(lane: &mut Lane) {
    lane.walks(&right::ListRecords::default(), right::service, HANDED_OUT);
    lane.cannot(NO_TOTAL);
    lane.with_wrong("page_size of another field", &of_limit::ListRecords::default(), &of_limit::service());
}
