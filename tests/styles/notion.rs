//! Notion, a database's pages: `start_cursor`, `next_cursor`, `has_more`.
//! Checked: developers.notion.com/reference/pagination

use crate::lane::{HANDED_OUT, Lane, NO_TOTAL};
use paginator_runtime::{Paginated, testing::Service};

macro_rules! operation {
    ($name:ident, $($key:tt)*) => {
        mod $name {
            use super::*;

            #[derive(Clone, Default, Paginated)]
            #[paginated(response = Pages, function = none)]
            pub(super) struct QueryDatabase {
                #[paginated(input_token)]
                start_cursor: Option<String>,
                #[paginated(page_size(max = 100))]
                page_size: Option<u32>,
            }

            #[derive(Paginated)]
            #[paginated($($key)*)]
            pub(super) struct Pages {
                #[paginated(items)]
                results: Vec<u32>,
                #[paginated(output_token)]
                next_cursor: Option<String>,
                has_more: bool,
            }

            pub(super) fn service() -> Service<QueryDatabase, u32> {
                Service::new(0..23, |request: &QueryDatabase, list| {
                    let page = list.at_token(&request.start_cursor).sized(&request.page_size);
                    Pages { results: page.items(), next_cursor: page.next_token(), has_more: page.has_more() }
                })
            }
        }
    };
}
operation!(right, more_results = has_more);
operation!(negated, more_results = !has_more);

pub(crate) fn walk(lane: &mut Lane) {
    lane.walks(&right::QueryDatabase::default(), right::service, HANDED_OUT);
    lane.cannot(NO_TOTAL);
    lane.with_wrong("more_results negated", &negated::QueryDatabase::default(), &negated::service());
}
