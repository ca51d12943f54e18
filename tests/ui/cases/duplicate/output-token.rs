// Wanted the token, and marked it from the struct and on the field.
// wrong: #[paginated(output_token = next)]
// instead:
use paginator_runtime::Paginated;

#[derive(Paginated)]
#[paginated(output_token = next)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(output_token)]
    next: Option<String>,
}

fn main() {}
