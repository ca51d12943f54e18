//! CloudWatch Logs, events of a stream: at its end the token that was sent comes back, and that is where a later walk
//! resumes. Pages may be short or empty before that.
//! Checked: docs.aws.amazon.com/powershell/latest/reference/items/Get-CWLLogEvent.html (GetLogEvents)

use crate::lane::{HANDED_OUT, Lane, NO_TOTAL};
use paginator_runtime::{
    Paginated,
    testing::{Ending, Service},
};

macro_rules! operation {
    ($name:ident, $($key:tt)*) => {
        mod $name {
            use super::*;

            #[derive(Clone, Default, Paginated)]
            #[paginated(response = Events, function = none)]
            $($key)*
            #[serde(rename_all = "camelCase")]
            pub(super) struct GetLogEvents {
                #[paginated(input_token)]
                next_token: Option<String>,
                #[paginated(page_size(max = 10_000))]
                limit: Option<u32>,
            }

            #[derive(Paginated)]
            #[serde(rename_all = "camelCase")]
            pub(super) struct Events {
                #[paginated(items)]
                events: Vec<u32>,
                #[paginated(output_token)]
                next_forward_token: String,
            }

            pub(super) fn service() -> Service<GetLogEvents, u32> {
                let service = Service::new(0..23, |request: &GetLogEvents, list| {
                    let page = list.at_token(&request.next_token).sized(&request.limit);
                    Events { events: page.items(), next_forward_token: page.tail_token() }
                });
                service.ends_by(Ending::EmptyPage)
            }
        }
    };
}
operation!(right, #[paginated(repeated_token = stop)]);
operation!(unstopped,);

pub(crate) fn walk(lane: &mut Lane) {
    lane.walks(&right::GetLogEvents::default(), right::service, HANDED_OUT);
    lane.cannot(NO_TOTAL);
    lane.with_wrong("repeated_token taken away", &unstopped::GetLogEvents::default(), &unstopped::service());
}
