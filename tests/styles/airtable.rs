//! Airtable, records: `offset` is a token that the service hands out, absent on the last page.
//! Checked: support.airtable.com/docs/api-record-limits

use crate::lane::{HANDED_OUT, Lane};
use paginator_runtime::{Paginated, testing::Service};

#[derive(Clone, Default, Paginated)]
#[paginated(response = Records, function = none)]
#[serde(rename_all = "camelCase")]
struct ListRecords {
    #[paginated(input_token)]
    offset: Option<String>,
    #[paginated(page_size(max = 100))]
    page_size: Option<u32>,
}

#[derive(Paginated)]
struct Records {
    #[paginated(items)]
    records: Vec<u32>,
    #[paginated(output_token)]
    offset: Option<String>,
}

fn service() -> Service<ListRecords, u32> {
    Service::new(0..23, |request: &ListRecords, list| {
        let page = list.at_token(&request.offset).sized(&request.page_size);
        Records { records: page.items(), offset: page.next_token() }
    })
}

pub(crate) fn walk(lane: &mut Lane) {
    lane.walks(&ListRecords::default(), service, HANDED_OUT);
}
