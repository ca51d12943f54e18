//! GitLab, issues of a project: page numbers, and `X-Total`, `X-Total-Pages` and `X-Per-Page` in headers.
//! Checked: gitlab-org/gitlab doc/api (merge request 45301), found by search; `Link` as with GitHub

use crate::lane::{Lane, NUMBERED, PAGES};
use paginator_runtime::{
    Paginated, PaginatedResponse,
    field::Header,
    testing::{Service, headers},
};

macro_rules! operation {
    ($name:ident, $($key:tt)*) => {
        mod $name {
            use super::*;

            #[derive(Clone, Default, Paginated)]
            #[paginated(response = Issues, function = none)]
            pub(super) struct ListIssues {
                #[paginated(input_token(page_number))]
                page: Option<u32>,
                #[paginated(page_size(max = 100))]
                per_page: Option<u32>,
            }

            #[derive(Paginated)]
            pub(super) struct Issues {
                #[paginated(items)]
                issues: Vec<u32>,
                $($key)*
                #[allow(dead_code)]
                total_pages: Header<u64>,
                #[paginated(page_size(header = "X-Per-Page"))]
                per_page: Header<u64>,
            }

            pub(super) fn service(reads_headers: bool) -> Service<ListIssues, u32> {
                Service::new(0..23, move |request: &ListIssues, list| {
                    let page = list.at_page(&request.page).sized(&request.per_page);
                    let (total_pages, per_page) = Default::default();
                    let mut issues = Issues { issues: page.items(), total_pages, per_page };
                    if reads_headers {
                        let total_pages = Some(page.total_pages::<u64>());
                        issues.read_headers(headers([("X-Total-Pages", total_pages), ("X-Per-Page", Some(page.size()))]));
                    }
                    issues
                })
            }
        }
    };
}
operation!(right, #[paginated(total_pages(header = "X-Total-Pages"))]);
operation!(unstated,);

pub(crate) fn walk(lane: &mut Lane) {
    lane.walks(&right::ListIssues::default(), || right::service(true), PAGES);
    lane.cannot(NUMBERED);
    lane.with_wrong("read_headers not called", &right::ListIssues::default(), &right::service(false));
    lane.with_wrong("total_pages taken away", &unstated::ListIssues::default(), &unstated::service(true));
}
