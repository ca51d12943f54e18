// Wanted a path, and began it as Rust does.
// wrong: #[paginated(output_token = self.next)]
// instead: #[paginated(output_token = next)]
use paginator_runtime::Paginated;

#[derive(Paginated)]
#[paginated(output_token = self.next)]
struct Things {
    #[paginated(items)]
    things: Vec<u8>,
    next: String,
}

fn main() {}
