// Wanted two keys.
// wrong: #[paginated(response = Things function = none)]
// instead: #[paginated(response = Things, function = none)]
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things function = none)]
struct ListThings {
    #[paginated(input_token)]
    token: Option<String>,
}

fn main() {}
