//! Zendesk, tickets: `page[after]`, `page[size]`, `meta.after_cursor` and `meta.has_more`; with `include=users` a further
//! list, the users of the page's tickets.
//! Checked: developer.zendesk.com/api-reference/introduction/pagination; side-loading from memory, unchecked

use crate::lane::{HANDED_OUT, Lane, NO_TOTAL};
use paginator_runtime::{Paginated, testing::Service};

pub(crate) struct Meta {
    #[allow(dead_code)]
    has_more: bool,
    after_cursor: Option<String>,
}

macro_rules! operation {
    ($name:ident, $users:meta, $($key:tt)*) => {
        mod $name {
            use super::*;

            #[derive(Clone, Default, Paginated)]
            #[paginated(response = Tickets, function = none)]
            pub(super) struct ListTickets {
                #[serde(rename = "page[after]")]
                #[paginated(input_token)]
                after: Option<String>,
                #[serde(rename = "page[size]")]
                #[paginated(page_size(max = 100))]
                size: Option<u32>,
            }

            #[derive(Paginated)]
            #[paginated(output_token = meta.after_cursor)]
            $($key)*
            pub(super) struct Tickets {
                #[paginated(items)]
                tickets: Vec<u32>,
                #[$users]
                users: Vec<String>,
                meta: Meta,
            }

            pub(super) fn service() -> Service<ListTickets, u32> {
                let service = Service::new(0..23, |request: &ListTickets, list| {
                    let page = list.at_token(&request.after).sized(&request.size);
                    // The last page has a cursor too; its flag says that nothing follows.
                    let meta = Meta { has_more: page.has_more(), after_cursor: Some(page.tail_token()) };
                    let of_ticket = |ticket: &u32| (ticket % 3 == 0).then(|| format!("requester of {ticket}"));
                    let users = page.items().iter().filter_map(of_ticket).collect();
                    Tickets { tickets: page.items(), users, meta }
                });
                service.further_list("users", |page| page.users.clone())
            }
        }
    };
}
operation!(right, paginated(aggregate), #[paginated(more_results = meta.has_more)]);
operation!(ungathered, allow(dead_code), #[paginated(more_results = meta.has_more)]);
operation!(unflagged, paginated(aggregate),);

pub(crate) fn walk(lane: &mut Lane) {
    lane.walks(&right::ListTickets::default(), right::service, HANDED_OUT);
    lane.cannot(NO_TOTAL);
    lane.with_wrong("aggregate taken away", &ungathered::ListTickets::default(), &ungathered::service());
    lane.with_wrong("more_results taken away", &unflagged::ListTickets::default(), &unflagged::service());
}
