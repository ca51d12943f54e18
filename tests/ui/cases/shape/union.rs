// Wanted a request that is a union.
// wrong: #[derive(Clone, Copy, Paginated)]
// instead: #[derive(Clone, Paginated)]
// wrong: union ListThings {
// instead: struct ListThings {
// wrong: token: u64,
// instead: token: String,
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Copy, Paginated)]
#[paginated(response = Things)]
union ListThings {
    #[paginated(input_token)]
    token: u64,
}

fn main() {}
