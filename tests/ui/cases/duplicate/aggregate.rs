// Wanted a further list, and marked it from the struct and on the field.
// wrong: #[paginated(aggregate = folders)]
// instead:
use paginator_runtime::Paginated;

#[derive(Paginated)]
#[paginated(aggregate = folders)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(aggregate)]
    folders: Vec<String>,
    #[paginated(output_token)]
    next: Option<String>,
}

fn main() {}
