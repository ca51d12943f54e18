// Wanted an operation whose token is a struct in the response: one error, none at the request and its use.
// wrong: next: Cursor,
// instead: next: String,
use paginator_runtime::Paginated;

#[derive(Clone, PartialEq)]
struct Cursor(String);

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[paginated(input_token)]
    token: Option<String>,
}

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(output_token)]
    next: Cursor,
}

async fn first(request: ListThings, things: impl Fn(ListThings) -> Things) {
    let _ = request.paginate_with(|request| std::future::ready(Ok::<_, ()>(things(request)))).items().try_next().await;
}

fn main() {}
