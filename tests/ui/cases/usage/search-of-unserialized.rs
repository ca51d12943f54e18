// Wanted to search responses that are only deserialized.
// wrong: #[derive(Paginated)]
// instead: #[derive(Serialize, Paginated)]
use paginator_runtime::Paginated;
use serde::Serialize;

#[derive(Clone, Default, Serialize, Paginated)]
#[paginated(response = Things, function = none)]
struct ListThingsRequest {
    #[paginated(input_token)]
    token: Option<String>,
}

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(output_token)]
    token: Option<String>,
}

fn main() {
    let walk = ListThingsRequest::default()
        .paginate_with(async |_| Ok::<_, ()>(Things { things: vec![], token: None }));
    let _ = walk.search("things[]");
}
