// Wanted an offset of what lies deeper, and misspelt its name.
// wrong: #[paginated(response = Counted, input_token(offset): u32 = query.skp)]
// instead: #[paginated(response = Counted, input_token(offset): u32 = query.skip)]
use paginator_runtime::Paginated;
use paginator_ui::Counted;

#[derive(Clone, Paginated)]
#[paginated(response = Counted, input_token(offset): u32 = query.skp)]
struct ListThings {
    query: Query,
}

#[derive(Clone)]
struct Query {
    skip: Option<u32>,
}

fn main() {}
