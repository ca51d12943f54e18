// Wanted to paginate a struct that does not derive `Paginated`.
use paginator_runtime::Paginated;
use paginator_ui::Client;

#[derive(Clone)]
struct ListThings;

fn main() {
    let _ = ListThings.paginate(&Client);
}
