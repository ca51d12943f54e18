//! Slack, `conversations.list`: `cursor` and `response_metadata.next_cursor`, empty on the last page.
//! Checked: docs.slack.dev/apis/web-api/pagination

use crate::lane::{HANDED_OUT, Lane};
use paginator_runtime::{Paginated, testing::Service};

#[derive(Clone, Default, Paginated)]
#[paginated(response = Channels, function = none)]
struct ListConversations {
    #[paginated(input_token)]
    cursor: String,
    #[paginated(page_size(max = 1000))]
    limit: Option<u32>,
}

#[derive(Paginated)]
#[paginated(output_token = response_metadata.next_cursor)]
struct Channels {
    #[paginated(items)]
    channels: Vec<u32>,
    response_metadata: Option<Metadata>,
}

struct Metadata {
    next_cursor: String,
}

fn service() -> Service<ListConversations, u32> {
    Service::new(0..23, |request: &ListConversations, list| {
        let page = list.at_token(&request.cursor).sized(&request.limit);
        let next_cursor = page.next_token().unwrap_or_default();
        Channels { channels: page.items(), response_metadata: Some(Metadata { next_cursor }) }
    })
}

pub(crate) fn walk(lane: &mut Lane) {
    lane.walks(&ListConversations::default(), service, HANDED_OUT);
}
