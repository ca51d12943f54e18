// Wanted to use an operation whose response marks no items: one error, none where they are used.
// wrong: things: Vec<u32>,
// instead: #[paginated(items)] things: Vec<u32>,
use paginator_runtime::Paginated;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[paginated(input_token)]
    token: Option<u64>,
}

#[derive(Paginated)]
struct Things {
    things: Vec<u32>,
    #[paginated(output_token)]
    next: Option<u64>,
}

async fn first(client: impl paginator_runtime::Fetch<ListThings, Error = ()>) -> Option<u32> {
    list_things(client, ListThings { token: None }).items().try_next().await.ok()?
}

fn main() {}
