// Wanted an entry of a map, by its key.
// wrong: #[paginated(output_token = links["next"])]
// instead: #[paginated(output_token = links.next)]
// wrong: links: BTreeMap<String, String>,
// instead: links: Links, } struct Links { next: String
use paginator_runtime::Paginated;
use std::collections::BTreeMap;

#[derive(Paginated)]
#[paginated(output_token = links["next"])]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    links: BTreeMap<String, String>,
}

fn main() {}
