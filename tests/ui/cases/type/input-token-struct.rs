// Wanted a token that is a struct.
// wrong: token: Cursor,
// instead: token: String,
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, PartialEq)]
struct Cursor(String);

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[paginated(input_token)]
    token: Cursor,
}

fn main() {}
