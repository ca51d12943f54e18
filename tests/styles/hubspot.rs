//! HubSpot, contacts: `after`, from `paging.next.after`; `paging` is absent on the last page.
//! Checked: schemas.apis.io/schemas/hubspot (the vendor's OpenAPI), paging

use crate::lane::{HANDED_OUT, Lane};
use paginator_runtime::{Paginated, testing::Service};

#[derive(Clone, Default, Paginated)]
#[paginated(response = Contacts, function = none)]
struct ListContacts {
    #[paginated(input_token)]
    after: Option<String>,
    #[paginated(page_size(max = 100))]
    limit: Option<u32>,
}

#[derive(Paginated)]
#[paginated(output_token = paging.next.after)]
struct Contacts {
    #[paginated(items)]
    results: Vec<u32>,
    paging: Option<Paging>,
}

struct Paging {
    next: Option<Next>,
}

struct Next {
    after: String,
}

fn service() -> Service<ListContacts, u32> {
    Service::new(0..23, |request: &ListContacts, list| {
        let page = list.at_token(&request.after).sized(&request.limit);
        let paging = page.next_token().map(|after| Paging { next: Some(Next { after }) });
        Contacts { results: page.items(), paging }
    })
}

pub(crate) fn walk(lane: &mut Lane) {
    lane.walks(&ListContacts::default(), service, HANDED_OUT);
}
