// Every key that a response takes, as markers and as paths.
use paginator_runtime::Paginated;
use std::collections::{BTreeMap, HashMap};

#[derive(Paginated)]
#[paginated(crate = ::paginator_runtime)]
struct Marked {
    #[paginated(items)]
    things: BTreeMap<String, u32>,
    #[paginated(aggregate)]
    sizes: HashMap<String, u64>,
    #[paginated(aggregate)]
    total: u64,
    #[paginated(output_token(key))]
    next_key: Option<String>,
    #[paginated(output_token(version))]
    next_version: Option<String>,
    #[paginated(more_results)]
    more: Option<bool>,
}

#[derive(Paginated)]
#[paginated(
    items: Option<Vec<Thing>> = 0.result.things,
    aggregate = 0.result.folders,
    output_token: u64 = 0.result.next || 0.result.things[-1].id,
    more_results = 0.result.more,
)]
struct Inside(Answer);

struct Answer {
    result: Option<Box<Found>>,
}

struct Found {
    things: Option<Vec<Thing>>,
    folders: Vec<String>,
    next: Option<u64>,
    more: bool,
}

struct Thing {
    id: u64,
}

fn main() {}
