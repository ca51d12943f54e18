// Wanted an operation whose token is a fraction, in both structs.
// errors: 2
// wrong: token: Option<f64>,
// instead: token: Option<u64>,
// wrong: next: Option<f64>,
// instead: next: Option<u64>,
use paginator_runtime::Paginated;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[paginated(input_token)]
    token: Option<f64>,
}

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(output_token)]
    next: Option<f64>,
}

fn main() {}
