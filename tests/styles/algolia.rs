//! Algolia, a search: `page` from 0, `hitsPerPage`, `nbPages`; `nbHits` may be larger than what can be reached, so it
//! is a hint.
//! Checked: algolia.com/doc/guides/searching/pagination; support.algolia.com "Why do I see fewer nbPages than expected?"

use crate::lane::{Lane, NUMBERED, PAGES};
use paginator_runtime::{Paginated, testing::Service};

macro_rules! operation {
    ($name:ident, $($key:tt)*) => {
        mod $name {
            use super::*;

            #[derive(Clone, Default, Paginated)]
            #[paginated(response = Hits, function = none)]
            #[serde(rename_all = "camelCase")]
            pub(super) struct Search {
                #[paginated($($key)*)]
                page: u32,
                #[paginated(page_size(max = 1000))]
                hits_per_page: Option<u32>,
            }

            #[derive(Paginated)]
            pub(super) struct Hits {
                #[paginated(items)]
                hits: Vec<u32>,
                #[paginated(total_pages)]
                nb_pages: u32,
                #[paginated(total(hint))]
                nb_hits: u32,
                #[paginated(page_size)]
                hits_per_page: u32,
            }

            pub(super) fn service() -> Service<Search, u32> {
                Service::new(0..23, |request: &Search, list| {
                    let page = list.at_page_from(0, &request.page).sized(&request.hits_per_page);
                    let (nb_pages, nb_hits) = (page.total_pages(), page.total::<u32>() + 100);
                    Hits { hits: page.items(), nb_pages, nb_hits, hits_per_page: page.size() }
                })
            }
        }
    };
}
operation!(right, input_token(page_number, first = 0));
operation!(from_one, input_token(page_number));

pub(crate) fn walk(lane: &mut Lane) {
    lane.walks(&right::Search::default(), right::service, PAGES);
    lane.cannot(NUMBERED);
    lane.with_wrong("first taken away", &from_one::Search::default(), &from_one::service());
}
