//! HubSpot, contacts: `after`, from `paging.next.after`; `paging` is absent on the last page. `paging.next.link` is the
//! same as a URL.
//! Checked: schemas.apis.io/schemas/hubspot (the vendor's OpenAPI), paging, with `link`

use crate::lane::{HANDED_OUT, Lane, NO_TOTAL};
use paginator_runtime::{Paginated, testing::Service};

pub(crate) struct Paging {
    next: Option<Next>,
}

pub(crate) struct Next {
    #[allow(dead_code)]
    after: String,
    #[allow(dead_code)]
    link: String,
}

macro_rules! operation {
    ($name:ident, $($key:tt)*) => {
        mod $name {
            use super::*;

            #[derive(Clone, Default, Paginated)]
            #[paginated(response = Contacts, function = none)]
            pub(super) struct ListContacts {
                #[paginated(input_token)]
                after: Option<String>,
                #[paginated(page_size(max = 100))]
                limit: Option<u32>,
            }

            #[derive(Paginated)]
            #[paginated($($key)*)]
            pub(super) struct Contacts {
                #[paginated(items)]
                results: Vec<u32>,
                paging: Option<Paging>,
            }

            pub(super) fn service() -> Service<ListContacts, u32> {
                Service::new(0..23, |request: &ListContacts, list| {
                    let page = list.at_token(&request.after).sized(&request.limit);
                    let next = page.next_token().map(|after| {
                        let link = format!("https://api.hubapi.com/crm/v3/objects/contacts?after={after}");
                        Next { after, link }
                    });
                    Contacts { results: page.items(), paging: next.map(|next| Paging { next: Some(next) }) }
                })
            }
        }
    };
}
operation!(right, output_token = paging.next.after);
operation!(of_link, output_token = paging.next.link);

pub(crate) fn walk(lane: &mut Lane) {
    lane.walks(&right::ListContacts::default(), right::service, HANDED_OUT);
    lane.cannot(NO_TOTAL);
    lane.with_wrong("output_token of another field", &of_link::ListContacts::default(), &of_link::service());
}
