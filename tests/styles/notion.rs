//! Notion, a database's pages: `start_cursor`, `next_cursor`, `has_more`.
//! Checked: developers.notion.com/reference/pagination

use crate::lane::{HANDED_OUT, Lane};
use paginator_runtime::{Paginated, testing::Service};

#[derive(Clone, Default, Paginated)]
#[paginated(response = Pages, function = none)]
struct QueryDatabase {
    #[paginated(input_token)]
    start_cursor: Option<String>,
    #[paginated(page_size(max = 100))]
    page_size: Option<u32>,
}

#[derive(Paginated)]
struct Pages {
    #[paginated(items)]
    results: Vec<u32>,
    #[paginated(output_token)]
    next_cursor: Option<String>,
    #[paginated(more_results)]
    has_more: bool,
}

fn service() -> Service<QueryDatabase, u32> {
    Service::new(0..23, |request: &QueryDatabase, list| {
        let page = list.at_token(&request.start_cursor).sized(&request.page_size);
        Pages { results: page.items(), next_cursor: page.next_token(), has_more: page.has_more() }
    })
}

pub(crate) fn walk(lane: &mut Lane) {
    lane.walks(&QueryDatabase::default(), service, HANDED_OUT);
}
