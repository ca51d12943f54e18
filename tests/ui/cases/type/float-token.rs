// Wanted a token that is a fraction.
// wrong: token: Option<f64>,
// instead: token: Option<String>,
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[paginated(input_token)]
    token: Option<f64>,
}

fn main() {}
