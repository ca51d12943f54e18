//! Amazon DynamoDB, whose tokens are the keys of a table: maps of typed values, binary among them.

use paginator_runtime::{
    Paginated,
    token::{AttributeValue, OrderedMap},
};
use serde::{Deserialize, Serialize};

/// An item, and the key of one, in the service's order.
pub type Item = OrderedMap<AttributeValue>;

/// The request of `Query`.
#[derive(Clone, Debug, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = QueryResponse)]
pub struct QueryRequest {
    pub table_name: String,
    pub key_condition_expression: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(page_size)]
    pub limit: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub exclusive_start_key: Option<Item>,
}

/// A page of `Query`. The two counts are added up over the pages; what was consumed stays the first page's.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase", default)]
pub struct QueryResponse {
    #[paginated(items)]
    pub items: Vec<Item>,
    #[paginated(aggregate)]
    pub count: Option<i32>,
    #[paginated(aggregate)]
    pub scanned_count: Option<i32>,
    pub consumed_capacity: Option<ConsumedCapacity>,
    #[paginated(output_token)]
    pub last_evaluated_key: Option<Item>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ConsumedCapacity {
    pub table_name: String,
    pub capacity_units: f64,
}
