// Wanted to walk over something that cannot fetch.
use paginator_ui::{ListThingsRequest, list_things};

fn main() {
    let _ = list_things("https://example.com", ListThingsRequest::default()).items();
}
