//! Confluence, pages of a site: `_links.next`, a URL relative to the site.
//! Checked: developer.atlassian.com/cloud/confluence/rest/v2/intro

use crate::lane::{HANDED_OUT, Lane, NO_TOTAL};
use paginator_runtime::{
    Paginated,
    testing::Service,
    token::{TokenError, same_origin},
};

const PATH: &str = "/wiki/api/v2/pages";
const BASE: &str = "https://example.atlassian.net/wiki/api/v2/pages";

pub(crate) struct Links {
    next: Option<String>,
}

macro_rules! operation {
    ($name:ident, $($key:tt)*) => {
        mod $name {
            use super::*;

            #[derive(Clone, Default, Paginated)]
            #[paginated(response = Pages, function = none)]
            pub(super) struct ListPages {
                #[paginated($($key)*)]
                url: Option<String>,
                #[paginated(page_size(max = 250))]
                limit: Option<u32>,
            }

            #[allow(dead_code)]
            fn on_site(_: &ListPages, url: String) -> Result<String, TokenError> {
                same_origin(BASE, &url)
            }

            #[derive(Paginated)]
            #[paginated(output_token = links.next)]
            pub(super) struct Pages {
                #[paginated(items)]
                results: Vec<u32>,
                #[serde(rename = "_links")]
                links: Links,
            }

            pub(super) fn service() -> Service<ListPages, u32> {
                Service::new(0..23, |request: &ListPages, list| {
                    let page = list.at_url(BASE, &request.url).sized(&request.limit);
                    Pages { results: page.items(), links: Links { next: page.next_url(PATH) } }
                })
            }
        }
    };
}
operation!(right, input_token(check = on_site));
operation!(unchecked, input_token);

pub(crate) fn walk(lane: &mut Lane) {
    lane.walks(&right::ListPages::default(), right::service, HANDED_OUT);
    lane.cannot(NO_TOTAL);
    lane.with_wrong("check taken away", &unchecked::ListPages::default(), &unchecked::service());
}
