// Wanted a request that is a union.
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Copy, Paginated)]
#[paginated(response = Things)]
union ListThings {
    #[paginated(input_token)]
    token: u64,
}

fn main() {}
