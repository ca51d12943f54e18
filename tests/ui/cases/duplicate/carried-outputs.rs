// Wanted two values to go along with the token.
// wrong: #[paginated(output_token(carried))] user: Option<String>,
// instead: user: Option<String>,
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(output_token(carried))]
    session: Option<String>,
    #[paginated(output_token(carried))] user: Option<String>,
}

fn main() {}
