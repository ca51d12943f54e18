// Wanted two operations in one module, whose names differ in the suffix only.
// wrong: #[paginated(response = Things)]
// instead: #[paginated(response = Things)]
// wrong: #[paginated(response = Things)]
// instead: #[paginated(response = Things, function = list_things_again)]
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThingsRequest {
    #[paginated(input_token)]
    token: Option<String>,
}

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThingsInput {
    #[paginated(input_token)]
    token: Option<String>,
}

fn main() {}
