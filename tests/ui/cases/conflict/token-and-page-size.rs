// Wanted one field to carry both.
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[paginated(input_token, page_size)]
    from: String,
}

fn main() {}
