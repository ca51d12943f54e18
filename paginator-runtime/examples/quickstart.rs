//! Lists three books, keeps the position as text, and lists the rest in a second walk.
#![allow(clippy::print_stdout)]

use paginator_runtime::Paginated;
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::error::Error;

#[derive(Clone, Default, Serialize, Paginated)]
#[serde(rename_all = "camelCase")]
#[paginated(response = ListBooksResponse)]
struct ListBooksRequest {
    shelf: String,
    #[paginated(input_token)]
    page_token: Option<String>,
}

#[derive(Deserialize, Paginated)]
#[serde(rename_all = "camelCase")]
struct ListBooksResponse {
    #[paginated(items)]
    books: Vec<Book>,
    #[paginated(output_token)]
    next_page_token: Option<String>,
}

#[derive(Deserialize)]
struct Book {
    title: String,
}

/// Your HTTP client goes here. This service has three pages, in JSON.
async fn send(request: ListBooksRequest) -> serde_json::Result<ListBooksResponse> {
    serde_json::from_value(match request.page_token.as_deref() {
        None => json!({ "books": [{ "title": "Emma" }, { "title": "Persuasion" }], "nextPageToken": "b" }),
        Some("b") => {
            json!({ "books": [{ "title": "Sanditon" }, { "title": "Evelina" }], "nextPageToken": "c" })
        }
        Some(_) => json!({ "books": [{ "title": "Lady Susan" }] }),
    })
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let request = ListBooksRequest { shelf: "novels".to_owned(), ..Default::default() };

    let mut books = request.clone().paginate_with(send).max_items(3).items();
    while let Some(book) = books.try_next().await? {
        println!("{}", book.title);
    }

    let saved = books.resume_token().ok_or("the shelf has more than three books")?;
    println!("-- saved in the middle of the second page: {saved}");
    let mut rest = request.paginate_with(send).starting_token(saved).items();
    while let Some(book) = rest.try_next().await? {
        println!("{}", book.title);
    }
    Ok(())
}
