// Wanted the response, and named another request.
use paginator_runtime::Paginated;

use paginator_ui::ListThingsRequest;

#[derive(Clone, Paginated)]
#[paginated(response = ListThingsRequest)]
struct ListThings {
    #[paginated(input_token)]
    token: Option<String>,
}

fn main() {}
