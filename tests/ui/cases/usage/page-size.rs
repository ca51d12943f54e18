// Wanted to set a page size that the operation does not have.
use paginator_ui::{Client, ListThingsRequest, list_things};

fn main() {
    let _ = list_things(&Client, ListThingsRequest::default()).page_size(5);
}
