// Wanted to set a page size that the operation does not have.
// wrong: let _ = ListThingsRequest::default().paginate(&Client).page_size(5);
// instead: let _ = ListThingsRequest::default().paginate(&Client).max_items(5);
use paginator_runtime::Paginated;
use paginator_ui::{Client, ListThingsRequest};

fn main() {
    let _ = ListThingsRequest::default().paginate(&Client).page_size(5);
}
