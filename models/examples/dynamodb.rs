//! An operation that this crate does not have, of another service: DynamoDB's `Scan`. Its page token is a map of typed
//! values, binary among them, and its counts are added up over the pages.
//!
//! `AWS_ENDPOINT_URL=… AWS_REGION=… dynamodb TABLE [RESUME_TOKEN]` prints up to 100 items, and the token after them.

use paginator_models::aws::{Client, JsonOperation, Service, ServiceError};
use paginator_runtime::{
    Paginated,
    token::{AttributeValue, OrderedMap},
};
use serde::{Deserialize, Serialize};
use std::{
    env,
    error::Error,
    io::{self, Write},
};

#[derive(Clone, Serialize, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = ScanOutput)]
struct ScanInput {
    table_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(page_size)]
    limit: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    exclusive_start_key: Option<Item>,
}

#[derive(Deserialize, Paginated)]
#[serde(rename_all = "PascalCase")]
struct ScanOutput {
    #[serde(default)]
    #[paginated(items)]
    items: Vec<Item>,
    #[serde(default)]
    #[paginated(aggregate)]
    scanned_count: i64,
    #[paginated(output_token)]
    last_evaluated_key: Option<Item>,
}

/// Attributes by name, each as `{"S": "a text"}`, `{"N": "1"}` and so on, in the service's order: so a resume token is
/// the one that boto3 and the AWS CLI write.
type Item = OrderedMap<AttributeValue>;

impl JsonOperation for ScanInput {
    type Error = ServiceError;
    const SERVICE: Service = Service {
        service_id: "DynamoDB",
        endpoint_prefix: "dynamodb",
        signing_name: "dynamodb",
        target_prefix: "DynamoDB_20120810",
        json_version: "1.0",
    };
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let table_name = arguments.next().ok_or("usage: dynamodb TABLE [RESUME_TOKEN]")?;
    let request = ScanInput { table_name, limit: None, exclusive_start_key: None };

    let client = Client::builder().build()?;
    let mut walk = scan(&client, request).page_size(30).max_items(100);
    if let Some(token) = arguments.next() {
        walk = walk.starting_token(token);
    }
    let result = walk.full_result().await?;
    let mut out = io::stdout().lock();
    for item in &result.items {
        writeln!(out, "{}", serde_json::to_string(item)?)?;
    }
    writeln!(out, "{} items of {} scanned", result.items.len(), result.scanned_count)?;
    if let Some(token) = result.next_token {
        writeln!(out, "{token}")?;
    }
    Ok(())
}
