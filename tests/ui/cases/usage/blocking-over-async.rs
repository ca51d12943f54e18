// Wanted plain iterators over a client that is async.
// wrong: let _ = ListThingsRequest::default().paginate(Client).blocking_items();
// instead: let _ = ListThingsRequest::default().paginate(Client).items();
use paginator_runtime::Paginated;
use paginator_ui::{Client, ListThingsRequest};

fn main() {
    let _ = ListThingsRequest::default().paginate(Client).blocking_items();
}
