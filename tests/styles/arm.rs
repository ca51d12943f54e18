//! Azure Resource Manager, resource groups: `nextLink`, a whole URL; the page size is the service's.
//! Checked: Azure/autorest docs/extensions (x-ms-pageable) and ARM's list contract in Azure/azure-rest-api-specs

use crate::lane::{HANDED_OUT, Lane, NO_TOTAL};
use paginator_runtime::{
    Paginated,
    testing::Service,
    token::{TokenError, same_origin},
};

const BASE: &str = "https://management.azure.com/subscriptions/0/resourcegroups?api-version=2021-04-01";

macro_rules! operation {
    ($name:ident, $($key:tt)*) => {
        mod $name {
            use super::*;

            #[derive(Clone, Default, Paginated)]
            #[paginated(response = Groups, function = none)]
            pub(super) struct ListGroups {
                #[paginated($($key)*)]
                url: Option<String>,
            }

            #[allow(dead_code)]
            fn on_azure(_: &ListGroups, url: String) -> Result<String, TokenError> {
                same_origin(BASE, &url)
            }

            #[derive(Paginated)]
            #[serde(rename_all = "camelCase")]
            pub(super) struct Groups {
                #[paginated(items)]
                value: Vec<u32>,
                #[paginated(output_token)]
                next_link: Option<String>,
            }

            pub(super) fn service() -> Service<ListGroups, u32> {
                Service::new(0..23, |request: &ListGroups, list| {
                    let page = list.at_url(BASE, &request.url);
                    Groups { value: page.items(), next_link: page.next_url(BASE) }
                })
            }
        }
    };
}
operation!(right, input_token(check = on_azure));
operation!(unchecked, input_token);

pub(crate) fn walk(lane: &mut Lane) {
    lane.walks(&right::ListGroups::default(), right::service, HANDED_OUT);
    lane.cannot(NO_TOTAL);
    lane.with_wrong("check taken away", &unchecked::ListGroups::default(), &unchecked::service());
}
