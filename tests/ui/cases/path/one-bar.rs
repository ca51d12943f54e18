// Wanted alternatives, as JMESPath writes a pipe.
// wrong: #[paginated(output_token = next | marker)]
// instead: #[paginated(output_token = next || marker)]
use paginator_runtime::Paginated;

#[derive(Paginated)]
#[paginated(output_token = next | marker)]
struct Things {
    #[paginated(items)]
    things: Vec<u8>,
    next: String,
    marker: String,
}

fn main() {}
