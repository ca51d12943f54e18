// Wanted to walk over something that cannot fetch.
// wrong: let _ = ListThingsRequest::default().paginate("https://example.com").items();
// instead: let _ = ListThingsRequest::default().paginate(paginator_ui::Client).items();
use paginator_runtime::Paginated;
use paginator_ui::ListThingsRequest;

fn main() {
    let _ = ListThingsRequest::default().paginate("https://example.com").items();
}
