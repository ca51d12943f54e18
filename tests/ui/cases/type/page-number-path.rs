// Wanted a page number, and named another type than the field has.
// wrong: #[paginated(response = Counted, input_token(page_number): u64 = query.page)]
// instead: #[paginated(response = Counted, input_token(page_number): u32 = query.page)]
use paginator_runtime::Paginated;
use paginator_ui::Counted;

#[derive(Clone, Paginated)]
#[paginated(response = Counted, input_token(page_number): u64 = query.page)]
struct ListThings {
    query: Query,
}

#[derive(Clone)]
struct Query {
    page: Option<u32>,
}

fn main() {}
