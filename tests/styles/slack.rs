//! Slack, `conversations.list`: `cursor` and `response_metadata.next_cursor`, empty on the last page.
//! Checked: docs.slack.dev/apis/web-api/pagination

use crate::lane::{HANDED_OUT, Lane, NO_TOTAL};
use paginator_runtime::{Paginated, testing::Service};

pub(crate) struct Metadata {
    next_cursor: String,
}

macro_rules! operation {
    ($name:ident, $($key:tt)*) => {
        mod $name {
            use super::*;

            #[derive(Clone, Default, Paginated)]
            #[paginated(response = Channels, function = none)]
            #[paginated($($key)*)]
            pub(super) struct ListConversations {
                cursor: String,
                #[paginated(page_size(max = 1000))]
                limit: Option<u32>,
                #[allow(dead_code)]
                team_id: String,
            }

            #[derive(Paginated)]
            #[paginated(output_token = response_metadata.next_cursor)]
            pub(super) struct Channels {
                #[paginated(items)]
                channels: Vec<u32>,
                response_metadata: Option<Metadata>,
            }

            pub(super) fn service() -> Service<ListConversations, u32> {
                Service::new(0..23, |request: &ListConversations, list| {
                    let page = list.at_token(&request.cursor).sized(&request.limit);
                    let next_cursor = page.next_token().unwrap_or_default();
                    Channels { channels: page.items(), response_metadata: Some(Metadata { next_cursor }) }
                })
            }
        }
    };
}
operation!(right, input_token = cursor);
operation!(misplaced, input_token = team_id);

pub(crate) fn walk(lane: &mut Lane) {
    lane.walks(&right::ListConversations::default(), right::service, HANDED_OUT);
    lane.cannot(NO_TOTAL);
    lane.with_wrong("input_token of another field", &misplaced::ListConversations::default(), &misplaced::service());
}
