// Every key of a request whose tokens are computed, carried and checked, and of a response that says how many there are.
use paginator_runtime::{
    Paginated,
    field::Header,
    operation::{Next, Seen},
    token::{PageNumber, TokenError, Tokens},
};
use paginator_ui::{Carrying, Things};

#[derive(Clone, Default, Paginated)]
#[paginated(response = Carrying, last_page = empty, function = none)]
struct Offsets {
    #[paginated(input_token(carried, name = "Session"))]
    session: Option<String>,
    #[paginated(input_token(offset, first = 1, step = page_size, check = even, name = "From"))]
    start: Option<u32>,
    #[paginated(page_size(max = 50))]
    size: u32,
}

fn even(_: &Offsets, start: u32) -> Result<u32, TokenError> {
    Ok(start)
}

#[derive(Clone, Default, Paginated)]
#[paginated(response = Counts, last_page = short, function = none)]
struct Numbers {
    #[paginated(input_token(page_number, first = 0, check = Self::known))]
    page: u32,
}

impl Numbers {
    fn known(&self, page: PageNumber) -> Result<PageNumber, TokenError> {
        Ok(page)
    }
}

#[derive(Default, Paginated)]
struct Counts {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(total(hint, header = "X-Total"))]
    total: Header<u64>,
    #[paginated(total_pages(header = "X-Pages"))]
    pages: Header<u32>,
    #[paginated(page_size)]
    size: Option<i32>,
}

/// Several tokens, checked together, and what goes along with them.
#[derive(Clone, Default, Paginated)]
#[paginated(response = Versions, function = none)]
struct Several {
    #[paginated(input_token(check = any))]
    key: String,
    #[paginated(input_token)]
    version: String,
    #[paginated(input_token(carried))]
    session: Option<u64>,
}

fn any(_: &Several, tokens: Tokens<String, 2>) -> Result<Tokens<String, 2>, TokenError> {
    Ok(tokens)
}

#[derive(Default, Paginated)]
#[paginated(output_token(key = next.key, carried: u64 = next.session || session, version = next.version))]
struct Versions {
    #[paginated(items)]
    things: Vec<String>,
    next: Option<NextVersion>,
    session: Option<u64>,
}

#[derive(Default)]
struct NextVersion {
    key: String,
    version: String,
    session: u64,
}

#[derive(Default, Paginated)]
#[paginated(output_token = next, output_token(carried(session)): u64 = session)]
struct Apart {
    #[paginated(items)]
    things: Vec<String>,
    next: String,
    session: Option<u64>,
}

#[derive(Clone, Default, Paginated)]
#[paginated(response = Apart, function = none, input_token = at.token, input_token(carried): u64 = at.session)]
struct Deep {
    at: Option<At>,
}

#[derive(Clone, Default)]
struct At {
    token: Option<String>,
    session: u64,
}

#[derive(Clone, Default, Paginated)]
#[paginated(response = Things, next = end, function = none)]
struct Told {
    #[paginated(input_token)]
    token: u64,
}

fn end(_: &Told, _: &Things, _: Seen) -> Next<u64> {
    Next::End
}

fn main() {
    let _ = Offsets::default().paginate(()).page_size(5);
    let _ = Numbers::default().paginate(());
    let _ = Told::default().paginate(());
    let _ = Several::default().paginate(());
    let _ = Deep::default().paginate(());
}
