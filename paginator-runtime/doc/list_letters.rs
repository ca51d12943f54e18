// An operation that counts its pages and states totals: the five letters `a` to `e`, in pages of two.
pub use paginator_runtime::Paginated;
pub use std::convert::Infallible;

#[derive(Clone, Default, Paginated)]
#[paginated(response = ListLettersResponse)]
pub struct ListLettersRequest {
    #[paginated(input_token(page_number))]
    pub page: Option<usize>,
}

#[derive(Paginated)]
pub struct ListLettersResponse {
    #[paginated(items)]
    pub letters: Vec<char>,
    #[paginated(total)]
    pub total: u64,
    #[paginated(total_pages)]
    pub pages: u64,
}

pub async fn send(request: ListLettersRequest) -> Result<ListLettersResponse, Infallible> {
    answer(request)
}

pub fn answer(request: ListLettersRequest) -> Result<ListLettersResponse, Infallible> {
    let skipped = 2 * (request.page.unwrap_or(1) - 1);
    Ok(ListLettersResponse { letters: ('a'..='e').skip(skipped).take(2).collect(), total: 5, pages: 3 })
}
