// Wanted each key, and left out its value.
// errors: 7
// wrong: #[paginated(operation, function, repeated_token, crate)]
// instead:
// wrong: #[paginated(page_size(min, max))]
// instead: #[paginated(page_size)]
// wrong: #[paginated(input_token(name))]
// instead: #[paginated(input_token)]
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
#[paginated(operation, function, repeated_token, crate)]
struct ListThings {
    #[paginated(page_size(min, max))]
    limit: i32,
    #[paginated(input_token(name))]
    token: String,
}

fn main() {}
