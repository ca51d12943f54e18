// Wanted to walk over a closure, without `paginate_with`.
// wrong: let _ = list_things(fetch, ListThingsRequest::default()).items();
// instead: let _ = ListThingsRequest::default().paginate_with(fetch).items();
use paginator_runtime::Paginated;
use paginator_ui::{ListThingsRequest, Things, list_things};
use std::{convert::Infallible, future::ready};

fn main() {
    let fetch = |_: ListThingsRequest| ready(Ok::<_, Infallible>(Things::default()));
    let _ = list_things(fetch, ListThingsRequest::default()).items();
}
