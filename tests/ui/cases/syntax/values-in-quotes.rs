// Wanted a function's name, a word and a path, and put them in quotes.
// errors: 3
// wrong: #[paginated(function = "list", repeated_token = "stop", crate = "paginator_runtime")]
// instead: #[paginated(function = list, repeated_token = stop, crate = paginator_runtime)]
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
#[paginated(function = "list", repeated_token = "stop", crate = "paginator_runtime")]
struct ListThings {
    #[paginated(input_token)]
    token: Option<String>,
}

fn main() {}
