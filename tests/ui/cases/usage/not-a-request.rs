// Wanted to paginate a struct that does not derive `Paginated`.
// wrong: struct ListThings;
// instead: #[derive(Paginated)] #[paginated(response = paginator_ui::Things)] struct ListThings { #[paginated(input_token)] token: Option<String> }
// wrong: let _ = ListThings.paginate(&Client);
// instead: let _ = ListThings { token: None }.paginate(&Client);
use paginator_runtime::Paginated;
use paginator_ui::Client;

#[derive(Clone)]
struct ListThings;

fn main() {
    let _ = ListThings.paginate(&Client);
}
