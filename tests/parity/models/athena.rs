//! Amazon Athena.

use paginator_runtime::Paginated;
use serde::{Deserialize, Serialize};

/// The request of `GetQueryResults`.
#[derive(Clone, Debug, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = GetQueryResultsResponse)]
pub struct GetQueryResultsRequest {
    pub query_execution_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(page_size(max = 1000))]
    pub max_results: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub next_token: Option<String>,
}

/// A page of `GetQueryResults`. Its items are inside a structure, whose other fields stay the first page's.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase", default)]
#[paginated(items: Option<Vec<Row>> = result_set.rows)]
pub struct GetQueryResultsResponse {
    pub update_count: Option<i64>,
    pub result_set: Option<ResultSet>,
    #[paginated(output_token)]
    pub next_token: Option<String>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ResultSet {
    pub rows: Option<Vec<Row>>,
    pub result_set_metadata: Option<ResultSetMetadata>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Row {
    pub data: Vec<Datum>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Datum {
    pub var_char_value: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ResultSetMetadata {
    pub column_info: Vec<ColumnInfo>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ColumnInfo {
    pub name: String,
    pub r#type: String,
}
