//! Stripe, charges: the last item's id goes into `starting_after`; `has_more` says whether anything follows.
//! Checked: docs.stripe.com/api/pagination

use crate::lane::{Does, KEYED, Lane, NO_TOTAL};
use paginator_runtime::{Paginated, testing::Service};

#[derive(Clone, PartialEq)]
struct Charge {
    id: String,
}

macro_rules! operation {
    ($name:ident, $($key:tt)*) => {
        mod $name {
            use super::*;

            #[derive(Clone, Default, Paginated)]
            #[paginated(response = Charges, function = none)]
            pub(super) struct ListCharges {
                #[paginated(input_token)]
                starting_after: Option<String>,
                #[paginated(page_size(max = 100))]
                limit: Option<u32>,
            }

            #[derive(Paginated)]
            #[paginated(output_token = data[-1].id)]
            pub(super) struct Charges {
                #[paginated(items)]
                data: Vec<Charge>,
                $($key)*
                #[allow(dead_code)]
                has_more: bool,
            }

            pub(super) fn service() -> Service<ListCharges, Charge> {
                let charges = (0..23).map(|number| Charge { id: format!("ch_{number}") });
                Service::new(charges, |request: &ListCharges, list| {
                    let page = list.after(&request.starting_after, |charge| charge.id.clone()).sized(&request.limit);
                    Charges { data: page.items(), has_more: page.has_more() }
                })
            }
        }
    };
}
operation!(right, #[paginated(more_results)]);
operation!(unflagged,);

pub(crate) fn walk(lane: &mut Lane) {
    lane.walks(&right::ListCharges::default(), right::service, KEYED);
    // A page whose every item was filtered out has no last one to go on after, though its flag says that more follows.
    let lost_key = "gives no token";
    lane.ends_in(lost_key, &right::ListCharges::default(), right::service(), Does::Filters);
    lane.cannot(NO_TOTAL);
    lane.with_wrong("more_results taken away", &unflagged::ListCharges::default(), &unflagged::service());
}
