//! GitHub, issues of a repository: bare lists, and `Link` headers whose `next` is followed as it is.
//! Checked: github/docs content/rest/using-the-rest-api/using-pagination-in-the-rest-api.md

use crate::lane::{HANDED_OUT, Lane, NO_TOTAL};
use paginator_runtime::{
    Paginated, PaginatedResponse,
    field::Header,
    testing::{Service, headers},
    token::{TokenError, same_origin},
};

const BASE: &str = "https://api.github.com/repos/octocat/hello-world/issues";

macro_rules! operation {
    ($name:ident, $($key:tt)*) => {
        mod $name {
            use super::*;

            #[derive(Clone, Default, Paginated)]
            #[paginated(response = Issues, function = none)]
            pub(super) struct ListIssues {
                #[paginated($($key)*)]
                url: Option<String>,
                #[paginated(page_size(max = 100))]
                per_page: Option<u32>,
            }

            #[allow(dead_code)]
            fn on_github(_: &ListIssues, url: String) -> Result<String, TokenError> {
                same_origin(BASE, &url)
            }

            #[derive(Paginated)]
            pub(super) struct Issues {
                #[paginated(items)]
                issues: Vec<u32>,
                #[paginated(output_token(link = "next"))]
                next: Header<String>,
            }

            pub(super) fn service(reads_headers: bool) -> Service<ListIssues, u32> {
                Service::new(0..23, move |request: &ListIssues, list| {
                    let page = list.at_url(BASE, &request.url).sized(&request.per_page);
                    let mut issues = Issues { issues: page.items(), next: Header::default() };
                    if reads_headers {
                        issues.read_headers(headers([("Link", Some(page.link(BASE)))]));
                    }
                    issues
                })
            }
        }
    };
}
operation!(right, input_token(check = on_github));
operation!(unchecked, input_token);

pub(crate) fn walk(lane: &mut Lane) {
    lane.walks(&right::ListIssues::default(), || right::service(true), HANDED_OUT);
    lane.cannot(NO_TOTAL);
    lane.with_wrong("read_headers not called", &right::ListIssues::default(), &right::service(false));
    lane.with_wrong("check taken away", &unchecked::ListIssues::default(), &unchecked::service(true));
}
