// Wanted to name the request's field, and left it out.
// wrong: #[paginated(items: Vec<u8> = list, output_token() = next)]
// instead: #[paginated(items: Vec<u8> = list, output_token(marker) = next)]
use paginator_runtime::Paginated;

#[derive(Paginated)]
#[paginated(items: Vec<u8> = list, output_token() = next)]
struct Things {
    list: Vec<u8>,
    next: Option<String>,
}

fn main() {}
