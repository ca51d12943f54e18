//! Shopify's GraphQL, orders of a shop: `first`, `after`, `pageInfo`; 250 a page at most.
//! Checked: shopify.dev/docs/api/usage/pagination-graphql

use crate::lane::{HANDED_OUT, Lane, NO_TOTAL};
use paginator_runtime::{Paginated, testing::Service};

#[derive(Clone, Default)]
pub(crate) struct Variables {
    first: Option<u32>,
    after: Option<String>,
}

pub(crate) struct Connection {
    nodes: Vec<u32>,
    page_info: PageInfo,
}

pub(crate) struct PageInfo {
    #[allow(dead_code)]
    has_next_page: bool,
    end_cursor: Option<String>,
}

macro_rules! operation {
    ($name:ident, $($key:tt)*) => {
        mod $name {
            use super::*;

            #[derive(Clone, Default, Paginated)]
            #[paginated(response = OrdersResponse, function = none)]
            #[paginated(input_token = variables.after, page_size(max = 250) = variables.first)]
            pub(super) struct Orders {
                variables: Variables,
            }

            #[derive(Paginated)]
            #[paginated(items: Vec<u32> = orders.nodes, output_token = orders.page_info.end_cursor)]
            $($key)*
            pub(super) struct OrdersResponse {
                orders: Connection,
            }

            pub(super) fn service() -> Service<Orders, u32> {
                Service::new(0..23, |request: &Orders, list| {
                    let page = list.at_token(&request.variables.after).sized(&request.variables.first);
                    let end_cursor = Some(page.tail_token());
                    let page_info = PageInfo { has_next_page: page.has_more(), end_cursor };
                    OrdersResponse { orders: Connection { nodes: page.items(), page_info } }
                })
            }
        }
    };
}
operation!(right, #[paginated(more_results = orders.page_info.has_next_page)]);
operation!(unflagged,);

pub(crate) fn walk(lane: &mut Lane) {
    lane.walks(&right::Orders::default(), right::service, HANDED_OUT);
    lane.cannot(NO_TOTAL);
    lane.with_wrong("more_results taken away", &unflagged::Orders::default(), &unflagged::service());
}
