// Wanted an id to go along, and misspelt the field that takes it.
// wrong: #[paginated(output_token(carried(sesion)))]
// instead: #[paginated(output_token(carried(session)))]
use paginator_runtime::Paginated;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[paginated(input_token(offset))]
    start: u32,
    #[paginated(input_token(carried))]
    session: Option<String>,
}

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(output_token(carried(sesion)))]
    session: Option<String>,
}

fn main() {}
