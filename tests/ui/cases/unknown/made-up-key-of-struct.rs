// Wanted to bound the page size, on the struct.
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things, limit = 60)]
struct ListThings {
    #[paginated(input_token)]
    token: Option<String>,
}

fn main() {}
