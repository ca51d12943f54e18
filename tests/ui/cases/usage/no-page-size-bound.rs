// Wanted to set a page size for any operation.
use paginator_runtime::{PaginatedRequest, Paginator};

fn small<F, R: PaginatedRequest>(paginator: Paginator<F, R>) -> Paginator<F, R> {
    paginator.page_size(5)
}

fn main() {}
