// Wanted a short page to be the last one, and the response has a flag.
// wrong: #[paginated(response = Flagged, last_page = short)]
// instead: #[paginated(response = Flagged)]
use paginator_runtime::Paginated;

#[derive(Clone, Paginated)]
#[paginated(response = Flagged, last_page = short)]
struct ListThings {
    #[paginated(input_token(offset))]
    start: u32,
}

#[derive(Paginated)]
#[paginated(more_results = !done)]
struct Flagged {
    #[paginated(items)]
    things: Vec<String>,
    done: bool,
}

fn main() {}
