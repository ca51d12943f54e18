// Wanted the token inside variables that may be absent, and that nothing says how to make.
// wrong: #[derive(Clone)]
// instead: #[derive(Clone, Default)]
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things, input_token = variables.after)]
struct ListThings {
    variables: Option<Variables>,
}

#[derive(Clone)]
struct Variables {
    after: Option<String>,
}

fn main() {}
