//! Jira, issues found by JQL: `startAt`, `maxResults`, which the service may lower, and `total`.
//! Checked: confluence.atlassian.com/jirakb, "Changing maxResults parameter for Jira REST API"

use crate::lane::{Does, Lane, OFFSETS};
use paginator_runtime::{Paginated, testing::Service};

macro_rules! operation {
    ($name:ident, $offset:meta, $($key:tt)*) => {
        mod $name {
            use super::*;

            #[derive(Clone, Default, Paginated)]
            #[paginated(response = Issues, function = none)]
            #[serde(rename_all = "camelCase")]
            pub(super) struct SearchIssues {
                #[$offset]
                start_at: u64,
                #[paginated(page_size)]
                max_results: Option<u32>,
            }

            #[derive(Paginated)]
            pub(super) struct Issues {
                #[paginated(items)]
                issues: Vec<u32>,
                #[paginated(page_size)]
                max_results: u32,
                $($key)*
                #[allow(dead_code)]
                total: u64,
            }

            pub(super) fn service() -> Service<SearchIssues, u32> {
                Service::new(0..23, |request: &SearchIssues, list| {
                    let page = list.at_offset(&request.start_at).sized(&request.max_results);
                    Issues { issues: page.items(), max_results: page.size(), total: page.total() }
                })
            }
        }
    };
}
operation!(right, paginated(input_token(offset)), #[paginated(total)]);
operation!(stepped, paginated(input_token(offset, step = page_size)), #[paginated(total)]);
operation!(untotalled, paginated(input_token(offset)),);

pub(crate) fn walk(lane: &mut Lane) {
    lane.walks(&right::SearchIssues::default(), right::service, OFFSETS);
    let step = "`step = page_size`";
    lane.walks_with(step, &stepped::SearchIssues::default(), stepped::service, &[Does::Filters]);
    lane.with_wrong("total taken away", &untotalled::SearchIssues::default(), &untotalled::service());
}
