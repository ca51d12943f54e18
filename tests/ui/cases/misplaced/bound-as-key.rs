// Wanted the smallest page size, and wrote it beside the key, by a path too.
// errors: 2
// wrong: #[paginated(response = Things, page_size = paging.limit, min = 5)]
// instead: #[paginated(response = Things, page_size(min = 5) = paging.limit)]
// wrong: #[paginated(page_size, min = 5)]
// instead: #[paginated(page_size(min = 5))]
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things, page_size = paging.limit, min = 5)]
struct ListThings {
    paging: Paging,
    #[paginated(input_token)]
    token: Option<String>,
}

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListMoreThings {
    #[paginated(page_size, min = 5)]
    limit: i32,
    #[paginated(input_token)]
    token: Option<String>,
}

#[derive(Clone)]
struct Paging {
    limit: i32,
}

fn main() {}
