// Wanted one field to carry both.
// wrong: #[paginated(input_token, page_size)]
// instead: #[paginated(page_size)] limit: i32, #[paginated(input_token)]
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings {
    #[paginated(input_token, page_size)]
    from: String,
}

fn main() {}
