// Wanted a score to lead on, in structs that are generic: one error, for the score is no parameter's type.
// wrong: next: f64,
// instead: next: String,
use paginator_runtime::Paginated;

#[derive(Clone, Paginated)]
#[paginated(response = Things<T>)]
struct ListThings<'a, T: Clone> {
    like: &'a T,
    #[paginated(input_token)]
    token: String,
}

#[derive(Paginated)]
struct Things<T> {
    #[paginated(items)]
    things: Vec<T>,
    #[paginated(output_token)]
    next: f64,
}

fn main() {}
