// Wanted one field to be both.
// wrong: #[paginated(output_token)]
// instead:
// wrong: text: String,
// instead: text: String, #[paginated(output_token)] next: String,
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    #[paginated(output_token)]
    text: String,
}

fn main() {}
