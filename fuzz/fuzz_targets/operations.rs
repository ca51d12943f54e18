//! Operations with each kind of token, for the targets.

use paginator_runtime::Paginated;
use std::collections::BTreeMap;

macro_rules! operation {
    ($request:ident, $response:ident, $token:ty) => {
        #[derive(Clone, Default, Paginated)]
        #[paginated(response = $response)]
        pub struct $request {
            #[paginated(page_size(max = 100))]
            pub size: i32,
            #[paginated(input_token(name = "NextToken"))]
            pub token: $token,
        }

        #[derive(Clone, Default, Paginated)]
        pub struct $response {
            #[paginated(items)]
            pub items: Option<Vec<u8>>,
            #[paginated(output_token)]
            pub next: Option<$token>,
            #[paginated(more_results)]
            pub more: bool,
        }
    };
}

operation!(ListText, Texts, String);
operation!(ListNumbers, Numbers, u16);
operation!(ListMaps, Maps, BTreeMap<String, serde_json::Value>);

/// Two tokens, and the last item as the key where the response returns none.
#[derive(Clone, Default, Paginated)]
#[paginated(response = Pairs)]
pub struct ListPairs {
    #[paginated(input_token(name = "Key"))]
    pub key: Option<u8>,
    #[paginated(input_token(name = "Version"))]
    pub version: Option<u8>,
}

#[derive(Clone, Default, Paginated)]
#[paginated(output_token(
    version: u8 = next_version,
    key: u8 = next_key || items[-1],
))]
pub struct Pairs {
    #[paginated(items)]
    pub items: Vec<u8>,
    pub next_key: Option<u8>,
    pub next_version: Option<u8>,
    #[paginated(aggregate)]
    pub names: Vec<u8>,
}
