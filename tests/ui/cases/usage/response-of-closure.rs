// Wanted to fetch with a closure, which gives something else.
use paginator_runtime::Paginated;
use paginator_ui::ListThingsRequest;
use std::{convert::Infallible, future::ready};

fn main() {
    let request = ListThingsRequest::default();
    let _ = request.paginate_with(|_| ready(Ok::<u32, Infallible>(5)));
}
