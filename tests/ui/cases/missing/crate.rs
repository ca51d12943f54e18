// Wanted the runtime under another name, and did not say where it is.
// wrong: #[paginated(crate = missing_crate)]
// instead: #[paginated(crate = paginator_runtime)]
use paginator_runtime::Paginated;

#[derive(Paginated)]
#[paginated(crate = missing_crate)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(output_token)]
    next: Option<String>,
}

fn main() {}
