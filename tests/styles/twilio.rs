//! Twilio, messages of an account: `next_page_uri`, a path on the API's host, null on the last page.
//! Checked: the vendor's client twilio-python, twilio/base/page.py

use crate::lane::{HANDED_OUT, Lane, NO_TOTAL};
use paginator_runtime::{
    Paginated,
    testing::Service,
    token::{TokenError, same_origin},
};

const PATH: &str = "/2010-04-01/Accounts/AC0/Messages.json";
const BASE: &str = "https://api.twilio.com/2010-04-01/Accounts/AC0/Messages.json";

macro_rules! operation {
    ($name:ident, $($key:tt)*) => {
        mod $name {
            use super::*;

            #[derive(Clone, Default, Paginated)]
            #[paginated(response = Messages, function = none)]
            pub(super) struct ListMessages {
                #[paginated($($key)*)]
                uri: Option<String>,
                #[serde(rename = "PageSize")]
                #[paginated(page_size(max = 1000))]
                page_size: Option<u32>,
            }

            #[allow(dead_code)]
            fn on_twilio(_: &ListMessages, uri: String) -> Result<String, TokenError> {
                same_origin(BASE, &uri)
            }

            #[derive(Paginated)]
            pub(super) struct Messages {
                #[paginated(items)]
                messages: Vec<u32>,
                #[paginated(output_token)]
                next_page_uri: Option<String>,
            }

            pub(super) fn service() -> Service<ListMessages, u32> {
                Service::new(0..23, |request: &ListMessages, list| {
                    let page = list.at_url(BASE, &request.uri).sized(&request.page_size);
                    Messages { messages: page.items(), next_page_uri: page.next_url(PATH) }
                })
            }
        }
    };
}
operation!(right, input_token(check = on_twilio));
operation!(unchecked, input_token);

pub(crate) fn walk(lane: &mut Lane) {
    lane.walks(&right::ListMessages::default(), right::service, HANDED_OUT);
    lane.cannot(NO_TOTAL);
    lane.with_wrong("check taken away", &unchecked::ListMessages::default(), &unchecked::service());
}
