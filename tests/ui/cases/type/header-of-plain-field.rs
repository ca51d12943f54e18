// Wanted a token from a header, in a plain field.
// wrong: next: Option<String>,
// instead: next: paginator_runtime::field::Header<String>,
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(output_token(header = "x-next"))]
    next: Option<String>,
}

fn main() {}
