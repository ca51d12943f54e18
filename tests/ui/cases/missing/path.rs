// Wanted the token of something inside, and did not say where.
use paginator_runtime::Paginated;

#[derive(Paginated)]
#[paginated(output_token)]
struct Things {
    #[paginated(items)]
    things: Vec<u8>,
    next: Option<String>,
}

fn main() {}
