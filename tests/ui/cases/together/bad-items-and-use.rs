// Wanted a count as the items, of an operation that is used: one error, none where it is used.
// wrong: things: u32,
// instead: things: Vec<u32>,
use paginator_runtime::Paginated;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[paginated(input_token)]
    token: Option<String>,
}

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: u32,
    #[paginated(output_token)]
    next: Option<String>,
}

async fn first(client: impl paginator_runtime::Fetch<ListThings, Error = ()>) -> Option<u32> {
    list_things(client, ListThings { token: None }).items().try_next().await.ok()?
}

fn main() {}
