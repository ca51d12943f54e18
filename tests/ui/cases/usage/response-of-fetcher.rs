// Wanted a client to give another response than the request names.
// wrong: type Future = Ready<Result<u32, Infallible>>;
// instead: type Future = Ready<Result<paginator_ui::Things, Infallible>>;
// wrong: ready(Ok(5))
// instead: ready(Ok(Default::default()))
use paginator_runtime::Fetch;
use paginator_ui::ListThingsRequest;
use std::{convert::Infallible, future::{Ready, ready}};

struct Client;

impl Fetch<ListThingsRequest> for Client {
    type Error = Infallible;
    type Future = Ready<Result<u32, Infallible>>;

    fn fetch(&self, _: ListThingsRequest) -> Self::Future {
        ready(Ok(5))
    }
}

fn main() {}
