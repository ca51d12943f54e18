// The operation that the examples in the documentation walk: `up_to` numbers, in pages of 2 by default.
pub use paginator_runtime::Paginated;

#[derive(Clone, Default, Paginated)]
#[paginated(response = ListNumbersResponse)]
pub struct ListNumbersRequest {
    #[paginated(page_size(max = 100))]
    pub page_size: Option<i32>,
    #[paginated(input_token)]
    pub next_token: Option<String>,
}

#[derive(Debug, serde::Serialize, Paginated)]
pub struct ListNumbersResponse {
    #[paginated(items)]
    pub numbers: Vec<u32>,
    #[paginated(output_token)]
    pub next_token: Option<String>,
}

#[derive(Debug)]
pub struct BadToken;

pub struct Numbers {
    pub end: u32,
}

impl Numbers {
    pub fn up_to(end: u32) -> Self {
        Numbers { end }
    }

    pub fn answer(&self, request: ListNumbersRequest) -> Result<ListNumbersResponse, BadToken> {
        let start = request.next_token.as_deref().unwrap_or("0").parse().map_err(|_| BadToken)?;
        let end = self.end.min(start + request.page_size.unwrap_or(2) as u32);
        let next_token = (end < self.end).then(|| end.to_string());
        Ok(ListNumbersResponse { numbers: (start..end).collect(), next_token })
    }

    pub async fn list(&self, request: ListNumbersRequest) -> Result<ListNumbersResponse, BadToken> {
        self.answer(request)
    }
}

impl paginator_runtime::Fetch<ListNumbersRequest> for Numbers {
    type Error = BadToken;
    type Future = std::future::Ready<Result<ListNumbersResponse, BadToken>>;

    fn fetch(&self, request: ListNumbersRequest) -> Self::Future {
        std::future::ready(self.answer(request))
    }
}
