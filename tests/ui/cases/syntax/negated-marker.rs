// Wanted a flag that says that nothing follows, on its field.
// wrong: #[derive(Paginated)]
// instead: #[derive(Paginated)] #[paginated(more_results = !done)]
// wrong: #[paginated(more_results = !done)] done: bool,
// instead: done: bool,
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(more_results = !done)] done: bool,
}

fn main() {}
