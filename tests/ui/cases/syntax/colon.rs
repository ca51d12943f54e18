// Wanted to name the response, in the manner of a field.
// wrong: #[paginated(response: Things)]
// instead: #[paginated(response = paginator_ui::Things)]
use paginator_runtime::Paginated;

#[derive(Clone, Paginated)]
#[paginated(response: Things)]
struct ListThings {
    #[paginated(input_token)]
    token: Option<String>,
}

fn main() {}
