//! Each process lists four books and passes the position to the next one, as text.
#![allow(clippy::print_stdout)]

use paginator_runtime::Paginated;
use std::{env, error::Error, io, process::Command};

#[derive(Clone, Default, Paginated)]
#[paginated(response = ListBooksResponse)]
struct ListBooksRequest {
    #[paginated(input_token)]
    page_token: Option<String>,
}

#[derive(Paginated)]
struct ListBooksResponse {
    #[paginated(items)]
    titles: Vec<&'static str>,
    #[paginated(output_token)]
    next_page_token: Option<String>,
}

/// Your client goes here. This service has three pages of three books.
fn send(request: ListBooksRequest) -> io::Result<ListBooksResponse> {
    let (titles, next) = match request.page_token.as_deref() {
        None => (["Emma", "Persuasion", "Sanditon"], Some("second")),
        Some("second") => (["Evelina", "Cecilia", "Camilla"], Some("third")),
        Some("third") => (["Belinda", "Patronage", "Helen"], None),
        Some(other) => return Err(io::Error::other(format!("{other:?} is no page token"))),
    };
    Ok(ListBooksResponse { titles: titles.into(), next_page_token: next.map(str::to_owned) })
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut paginator = ListBooksRequest::default().paginate_blocking(send).max_items(4);
    if let Some(saved) = env::args().nth(1) {
        paginator = paginator.starting_token(saved);
    }

    let mut books = paginator.blocking_items();
    for title in &mut books {
        println!("{}", title?);
    }

    // A job would write the text to a file, a row or a queue. `None` means that everything was listed.
    if let Some(token) = books.resume_token() {
        println!("-- the next process starts at {token}");
        let status = Command::new(env::current_exe()?).arg(token.as_str()).status()?;
        assert!(status.success());
    }
    Ok(())
}
