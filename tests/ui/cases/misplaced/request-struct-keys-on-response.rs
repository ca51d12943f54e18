// Wanted to name the operation and say how it goes, on its response.
// errors: 3
// wrong: #[paginated(operation = "List", function = list, repeated_token = stop)]
// instead:
use paginator_runtime::Paginated;

#[derive(Paginated)]
#[paginated(operation = "List", function = list, repeated_token = stop)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(output_token)]
    next: Option<String>,
}

fn main() {}
