// Wanted a token that is a number, by a path, and did not tell its type.
// wrong: #[paginated(response = Things, input_token = from.number)]
// instead: #[paginated(response = paginator_ui::Numbered, input_token: u64 = from.number)]
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things, input_token = from.number)]
struct ListThings {
    from: From,
}

#[derive(Clone)]
struct From {
    number: u64,
}

fn main() {}
