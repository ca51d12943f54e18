// Wanted the token to go into the last of a list.
// wrong: #[paginated(response = Things, input_token = parts[-1].after)]
// instead: #[paginated(response = Things, input_token = part.after)]
// wrong: parts: Vec<Part>,
// instead: part: Part,
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things, input_token = parts[-1].after)]
struct ListThings {
    parts: Vec<Part>,
}

#[derive(Clone)]
struct Part {
    after: String,
}

fn main() {}
