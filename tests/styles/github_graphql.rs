//! GitHub's GraphQL, issues of a repository: variables, `pageInfo`, `totalCount`, and `errors`, which the fetcher turns
//! into an `Err` as in the recipe. Each issue comes with the first page of its comments, a connection that another walk
//! continues from there.
//! Checked: relay.dev/graphql/connections.htm; GitHub's names from memory, unchecked

use crate::lane::{HANDED_OUT_WITH_TOTAL, Lane};
use paginator_runtime::{
    Paginated,
    testing::{Failure, Service},
};

#[derive(Clone, Default)]
pub(crate) struct Variables {
    first: Option<u32>,
    after: Option<String>,
    #[allow(dead_code)]
    before: Option<String>,
}

pub(crate) struct Connection {
    nodes: Vec<u32>,
    total_count: u64,
    page_info: PageInfo,
}

pub(crate) struct PageInfo {
    has_next_page: bool,
    end_cursor: Option<String>,
}

macro_rules! operation {
    ($name:ident, $($key:tt)*) => {
        mod $name {
            use super::*;

            #[derive(Clone, Default, Paginated)]
            #[paginated(response = IssuesResponse, function = none)]
            #[paginated(page_size(max = 100) = variables.first)]
            #[paginated($($key)*)]
            pub(super) struct Issues {
                pub(super) variables: Variables,
            }

            #[derive(Paginated)]
            #[paginated(items: Vec<u32> = data.nodes, output_token = data.page_info.end_cursor)]
            #[paginated(more_results = data.page_info.has_next_page, total(hint) = data.total_count)]
            pub(super) struct IssuesResponse {
                pub(super) data: Option<Connection>,
                errors: Vec<&'static str>,
            }

            /// What a client does with a response: GraphQL answers 200 whatever happened.
            fn received(response: IssuesResponse) -> Result<IssuesResponse, Failure> {
                match response.errors.first() {
                    None => Ok(response),
                    Some(error) => Err(Failure::refused(*error)),
                }
            }

            pub(super) fn service(errors: &'static [&'static str]) -> Service<Issues, u32> {
                Service::fallible(0..23, move |request: &Issues, list| {
                    let page = list.at_token(&request.variables.after).sized(&request.variables.first);
                    // A cursor on the last page too, as the schema has it.
                    let page_info = PageInfo { has_next_page: page.has_more(), end_cursor: Some(page.tail_token()) };
                    let connection = Connection { nodes: page.items(), total_count: page.total(), page_info };
                    let data = errors.is_empty().then_some(connection);
                    received(IssuesResponse { data, errors: errors.to_vec() })
                })
            }
        }
    };
}
operation!(right, input_token = variables.after);
operation!(backwards, input_token = variables.before);

pub(crate) fn walk(lane: &mut Lane) {
    lane.walks(&right::Issues::default(), || right::service(&[]), HANDED_OUT_WITH_TOTAL);
    // A connection inside of an item: its first page is there, and a walk continues from its cursor.
    let comments = right::service(&[]);
    let first = right::Issues::default().paginate(&comments).max_pages(1).blocking_pages().next();
    let cursor = first.and_then(Result::ok).and_then(|page| page.into_inner().data?.page_info.end_cursor);
    let after = right::Issues { variables: Variables { after: cursor, ..Default::default() } };
    let rest: Vec<u32> = after.paginate(&comments).blocking_items().map_while(Result::ok).collect();
    assert_eq!(rest, (4..23).collect::<Vec<_>>());
    lane.with_wrong("input_token of another field", &backwards::Issues::default(), &backwards::service(&[]));
    lane.with_wrong("errors in the response", &right::Issues::default(), &right::service(&["rate limited"]));
}
