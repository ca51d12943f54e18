// Wanted to say where the runtime is, on a field.
// wrong: #[paginated(items, crate = paginator_runtime)]
// instead: #[paginated(items)]
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Things {
    #[paginated(items, crate = paginator_runtime)]
    things: Vec<String>,
    #[paginated(output_token)]
    next: Option<String>,
}

fn main() {}
