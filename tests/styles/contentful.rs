//! Contentful, entries: `skip` moves on by `limit`, which the response states, like its `total`.
//! Checked: contentful.com/developers/docs/references/content-delivery-api/overview, collection resources

use crate::lane::{Does, Lane, PAGES};
use paginator_runtime::{Paginated, testing::Service};

macro_rules! operation {
    ($name:ident, $($key:tt)*) => {
        mod $name {
            use super::*;

            #[derive(Clone, Default, Paginated)]
            #[paginated(response = Entries, function = none)]
            pub(super) struct ListEntries {
                #[paginated($($key)*)]
                skip: u32,
                #[paginated(page_size(max = 1000))]
                limit: Option<u32>,
            }

            #[derive(Paginated)]
            pub(super) struct Entries {
                #[paginated(items)]
                items: Vec<u32>,
                #[paginated(total)]
                total: u32,
                #[paginated(page_size)]
                limit: u32,
            }

            pub(super) fn service() -> Service<ListEntries, u32> {
                Service::new(0..23, |request: &ListEntries, list| {
                    let page = list.at_offset(&request.skip).sized(&request.limit);
                    Entries { items: page.items(), total: page.total(), limit: page.size() }
                })
            }
        }
    };
}
operation!(right, input_token(offset, step = page_size));
operation!(unstepped, input_token(offset));

pub(crate) fn walk(lane: &mut Lane) {
    lane.walks(&right::ListEntries::default(), right::service, PAGES);
    lane.cannot((&[Does::ShortPage], "`skip` moves on by `limit`: a page is short by what is filtered out only"));
    lane.with_wrong("step taken away", &unstepped::ListEntries::default(), &unstepped::service().filters(5..7));
}
