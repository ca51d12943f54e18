//! Shopify's GraphQL, orders of a shop: `first`, `after`, `pageInfo`; 250 a page at most.
//! Checked: shopify.dev/docs/api/usage/pagination-graphql

use crate::lane::{HANDED_OUT, Lane};
use paginator_runtime::{Paginated, testing::Service};

#[derive(Clone, Default, Paginated)]
#[paginated(response = OrdersResponse, function = none)]
#[paginated(input_token = variables.after, page_size(max = 250) = variables.first)]
struct Orders {
    variables: Variables,
}

#[derive(Clone, Default)]
struct Variables {
    first: Option<u32>,
    after: Option<String>,
}

#[derive(Paginated)]
#[paginated(items: Vec<u32> = orders.nodes, output_token = orders.page_info.end_cursor)]
#[paginated(more_results = orders.page_info.has_next_page)]
struct OrdersResponse {
    orders: Connection,
}

struct Connection {
    nodes: Vec<u32>,
    page_info: PageInfo,
}

struct PageInfo {
    has_next_page: bool,
    end_cursor: Option<String>,
}

fn service() -> Service<Orders, u32> {
    Service::new(0..23, |request: &Orders, list| {
        let page = list.at_token(&request.variables.after).sized(&request.variables.first);
        let page_info = PageInfo { has_next_page: page.has_more(), end_cursor: Some(page.tail_token()) };
        OrdersResponse { orders: Connection { nodes: page.items(), page_info } }
    })
}

pub(crate) fn walk(lane: &mut Lane) {
    lane.walks(&Orders::default(), service, HANDED_OUT);
}
