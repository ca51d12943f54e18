// Wanted an offset, and named another type than the field has.
// wrong: #[paginated(response = Counted, input_token(offset): u64 = query.skip)]
// instead: #[paginated(response = Counted, input_token(offset): u32 = query.skip)]
use paginator_runtime::Paginated;
use paginator_ui::Counted;

#[derive(Clone, Paginated)]
#[paginated(response = Counted, input_token(offset): u64 = query.skip)]
struct ListThings {
    query: Query,
}

#[derive(Clone)]
struct Query {
    skip: Option<u32>,
}

fn main() {}
