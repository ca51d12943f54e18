// Wanted to set a page size for any operation.
// wrong: fn small<F, R: PaginatedRequest>(paginator: Paginator<F, R>) -> Paginator<F, R> {
// instead: fn small<F, R: PaginatedRequest + paginator_runtime::operation::HasPageSize>(paginator: Paginator<F, R>) -> Paginator<F, R> {
use paginator_runtime::{PaginatedRequest, Paginator};

fn small<F, R: PaginatedRequest>(paginator: Paginator<F, R>) -> Paginator<F, R> {
    paginator.page_size(5)
}

fn main() {}
