// Wanted one field to be both.
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    #[paginated(output_token)]
    text: String,
}

fn main() {}
