//! Microsoft Graph, users: `@odata.nextLink`, a whole URL, absent on the last page; `$top` asks for a page size.
//! `@odata.count`, where `$count` asks for it, is how many there are.
//! Checked: learn.microsoft.com/answers/questions/1192773, which quotes "Paging Microsoft Graph data in your app"; the count from memory

use crate::lane::{HANDED_OUT_WITH_TOTAL, Lane};
use paginator_runtime::{
    Paginated,
    testing::Service,
    token::{TokenError, same_origin},
};

const BASE: &str = "https://graph.microsoft.com/v1.0/users";

macro_rules! operation {
    ($name:ident, $($key:tt)*) => {
        mod $name {
            use super::*;

            #[derive(Clone, Default, Paginated)]
            #[paginated(response = Users, function = none)]
            pub(super) struct ListUsers {
                #[paginated($($key)*)]
                url: Option<String>,
                #[serde(rename = "$top")]
                #[paginated(page_size(max = 999))]
                top: Option<u32>,
            }

            #[allow(dead_code)]
            fn on_graph(_: &ListUsers, url: String) -> Result<String, TokenError> {
                same_origin(BASE, &url)
            }

            #[derive(Paginated)]
            pub(super) struct Users {
                #[paginated(items)]
                value: Vec<u32>,
                #[serde(rename = "@odata.nextLink")]
                #[paginated(output_token)]
                next_link: Option<String>,
                #[serde(rename = "@odata.count")]
                #[paginated(total(hint))]
                count: Option<u64>,
            }

            pub(super) fn service() -> Service<ListUsers, u32> {
                Service::new(0..23, |request: &ListUsers, list| {
                    let page = list.at_url(BASE, &request.url).sized(&request.top);
                    Users { value: page.items(), next_link: page.next_url(BASE), count: Some(page.total()) }
                })
            }
        }
    };
}
operation!(right, input_token(check = on_graph));
operation!(unchecked, input_token);

pub(crate) fn walk(lane: &mut Lane) {
    lane.walks(&right::ListUsers::default(), right::service, HANDED_OUT_WITH_TOTAL);
    lane.with_wrong("check taken away", &unchecked::ListUsers::default(), &unchecked::service());
}
