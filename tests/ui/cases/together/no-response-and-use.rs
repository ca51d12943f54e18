// Wanted to use an operation whose request names no response: one error, none where it is used.
// wrong: #[paginated(operation = "ListThings")]
// instead: #[paginated(operation = "ListThings", response = Things)]
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(operation = "ListThings")]
struct ListThings {
    #[paginated(input_token)]
    token: Option<String>,
}

async fn first(request: ListThings) {
    let _ = request.paginate_with(|_| async { Ok::<_, ()>(Things::default()) }).items().try_next().await;
}

fn main() {}
