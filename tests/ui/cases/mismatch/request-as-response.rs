// Wanted the response, and named another request.
// wrong: use paginator_ui::ListThingsRequest;
// instead: use paginator_ui::Things;
// wrong: #[paginated(response = ListThingsRequest)]
// instead: #[paginated(response = Things)]
use paginator_runtime::Paginated;

use paginator_ui::ListThingsRequest;

#[derive(Clone, Paginated)]
#[paginated(response = ListThingsRequest)]
struct ListThings {
    #[paginated(input_token)]
    token: Option<String>,
}

fn main() {}
