//! GitHub's GraphQL, issues of a repository: variables, `pageInfo`, and `errors`, which the fetcher makes an `Err` as
//! the recipe has it. Each issue comes with the first page of its comments, a connection that a walk of its own goes on
//! with from that page.
//! Checked: relay.dev/graphql/connections.htm; GitHub's names from memory, unchecked

use crate::lane::{HANDED_OUT, Lane};
use paginator_runtime::{
    Paginated,
    testing::{Failure, Service},
};

#[derive(Clone, Default, Paginated)]
#[paginated(response = IssuesResponse, function = none)]
#[paginated(input_token = variables.after, page_size(max = 100) = variables.first)]
struct Issues {
    variables: Variables,
}

#[derive(Clone, Default)]
struct Variables {
    first: Option<u32>,
    after: Option<String>,
}

#[derive(Paginated)]
#[paginated(items: Vec<u32> = data.nodes, output_token = data.page_info.end_cursor)]
#[paginated(more_results = data.page_info.has_next_page)]
struct IssuesResponse {
    data: Option<Connection>,
    errors: Vec<&'static str>,
}

struct Connection {
    nodes: Vec<u32>,
    page_info: PageInfo,
}

struct PageInfo {
    has_next_page: bool,
    end_cursor: Option<String>,
}

/// What a client does with a response: GraphQL answers 200 whatever happened.
fn received(response: IssuesResponse) -> Result<IssuesResponse, Failure> {
    match response.errors.first() {
        None => Ok(response),
        Some(error) => Err(Failure::refused(*error)),
    }
}

fn service(errors: Vec<&'static str>) -> Service<Issues, u32> {
    Service::fallible(0..23, move |request: &Issues, list| {
        let page = list.at_token(&request.variables.after).sized(&request.variables.first);
        // A cursor on the last page too, as the schema has it.
        let page_info = PageInfo { has_next_page: page.has_more(), end_cursor: Some(page.tail_token()) };
        let data = errors.is_empty().then(|| Connection { nodes: page.items(), page_info });
        received(IssuesResponse { data, errors: errors.clone() })
    })
}

pub(crate) fn walk(lane: &mut Lane) {
    lane.walks(&Issues::default(), || service(Vec::new()), HANDED_OUT);
    // A connection inside of an item: its first page is there, and a walk goes on with its cursor.
    let comments = service(Vec::new());
    let first = Issues::default().paginate(&comments).max_pages(1).blocking_pages().next();
    let cursor = first.and_then(Result::ok).and_then(|page| page.into_inner().data?.page_info.end_cursor);
    let after = Issues { variables: Variables { first: None, after: cursor } };
    let rest: Vec<u32> = after.paginate(&comments).blocking_items().map_while(Result::ok).collect();
    assert_eq!(rest, (4..23).collect::<Vec<_>>());
    lane.with_wrong("errors in the response", &Issues::default(), &service(vec!["rate limited"]));
}
