// Wanted to walk over a closure, without `paginate_with`.
use paginator_ui::{ListThingsRequest, Things, list_things};
use std::{convert::Infallible, future::ready};

fn main() {
    let fetch = |_: ListThingsRequest| ready(Ok::<_, Infallible>(Things::default()));
    let _ = list_things(fetch, ListThingsRequest::default()).items();
}
