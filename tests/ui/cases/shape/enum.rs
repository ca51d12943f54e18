// Wanted a response of two kinds.
use paginator_runtime::Paginated;

#[derive(Paginated)]
enum Things {
    Found {
        #[paginated(items)]
        things: Vec<String>,
    },
    NotFound,
}

fn main() {}
