// Wanted to fetch with a closure, which gives something else.
// wrong: let _ = request.paginate_with(|_| ready(Ok::<u32, Infallible>(5)));
// instead: let _ = request.paginate_with(|_| ready(Ok::<paginator_ui::Things, Infallible>(Default::default())));
use paginator_runtime::Paginated;
use paginator_ui::ListThingsRequest;
use std::{convert::Infallible, future::ready};

fn main() {
    let request = ListThingsRequest::default();
    let _ = request.paginate_with(|_| ready(Ok::<u32, Infallible>(5)));
}
