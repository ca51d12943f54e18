//! Cloudflare, zones: `page`, `per_page`, and `result_info` with the number of pages.
//! Checked: the vendor's client cloudflare-python, src/cloudflare/pagination.py; total_pages from memory

use crate::lane::{Lane, NUMBERED, PAGES};
use paginator_runtime::{Paginated, testing::Service};

pub(crate) struct ResultInfo {
    per_page: u32,
    #[allow(dead_code)]
    total_pages: u32,
}

macro_rules! operation {
    ($name:ident, $($key:tt)*) => {
        mod $name {
            use super::*;

            #[derive(Clone, Default, Paginated)]
            #[paginated(response = Zones, function = none)]
            pub(super) struct ListZones {
                #[paginated(input_token(page_number))]
                page: Option<u32>,
                #[paginated(page_size(min = 2, max = 50))]
                per_page: Option<u32>,
            }

            #[derive(Paginated)]
            #[paginated(page_size = result_info.per_page)]
            $($key)*
            pub(super) struct Zones {
                #[paginated(items)]
                result: Vec<u32>,
                result_info: ResultInfo,
            }

            pub(super) fn service() -> Service<ListZones, u32> {
                Service::new(0..23, |request: &ListZones, list| {
                    let page = list.at_page(&request.page).sized(&request.per_page);
                    let result_info = ResultInfo { per_page: page.size(), total_pages: page.total_pages() };
                    Zones { result: page.items(), result_info }
                })
            }
        }
    };
}
operation!(right, #[paginated(total_pages = result_info.total_pages)]);
operation!(unstated,);

pub(crate) fn walk(lane: &mut Lane) {
    lane.walks(&right::ListZones::default(), right::service, PAGES);
    lane.cannot(NUMBERED);
    lane.with_wrong("total_pages taken away", &unstated::ListZones::default(), &unstated::service());
}
