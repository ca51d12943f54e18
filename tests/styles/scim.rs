//! SCIM, users: `startIndex` from 1, `count`, `itemsPerPage` and `totalResults`; a service may give fewer than asked.
//! Checked: ldapwiki.com "SCIM Pagination", which quotes RFC 7644, 3.4.2.4

use crate::lane::{Does, Lane, OFFSETS};
use paginator_runtime::{Paginated, testing::Service};

macro_rules! operation {
    ($name:ident, $($key:tt)*) => {
        mod $name {
            use super::*;

            #[derive(Clone, Default, Paginated)]
            #[paginated(response = ListResponse, function = none)]
            #[serde(rename_all = "camelCase")]
            pub(super) struct ListUsers {
                #[paginated($($key)*)]
                start_index: Option<u32>,
                #[paginated(page_size)]
                count: Option<u32>,
            }

            #[derive(Paginated)]
            #[serde(rename_all = "camelCase")]
            pub(super) struct ListResponse {
                #[serde(rename = "Resources")]
                #[paginated(items)]
                resources: Vec<u32>,
                #[paginated(total)]
                total_results: u32,
            }

            pub(super) fn service() -> Service<ListUsers, u32> {
                Service::new(0..23, |request: &ListUsers, list| {
                    let page = list.at_offset_from(1, &request.start_index).sized(&request.count);
                    ListResponse { resources: page.items(), total_results: page.total() }
                })
            }
        }
    };
}
operation!(right, input_token(offset, first = 1));
operation!(from_zero, input_token(offset));

pub(crate) fn walk(lane: &mut Lane) {
    lane.walks(&right::ListUsers::default(), right::service, OFFSETS);
    lane.cannot((&[Does::Filters], "`startIndex` counts what was received, and no response says what was asked for"));
    lane.with_wrong("first taken away", &from_zero::ListUsers::default(), &from_zero::service());
}
