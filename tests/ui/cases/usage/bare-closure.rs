// Wanted to walk over a closure, without `paginate_with`.
// wrong: let _ = ListThingsRequest::default().paginate(fetch).items();
// instead: let _ = ListThingsRequest::default().paginate_with(fetch).items();
use paginator_runtime::Paginated;
use paginator_ui::{ListThingsRequest, Things};
use std::{convert::Infallible, future::ready};

fn main() {
    let fetch = |_: ListThingsRequest| ready(Ok::<_, Infallible>(Things::default()));
    let _ = ListThingsRequest::default().paginate(fetch).items();
}
