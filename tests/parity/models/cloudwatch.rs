//! Amazon CloudWatch, whose responses gather a further list.

use paginator_runtime::Paginated;
use serde::{Deserialize, Serialize};

/// The request of `DescribeAlarms`.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = DescribeAlarmsResponse)]
pub struct DescribeAlarmsRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alarm_name_prefix: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(page_size(max = 100))]
    pub max_records: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub next_token: Option<String>,
}

/// A page of `DescribeAlarms`. `max_items` counts metric alarms; composite ones come along.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase", default)]
pub struct DescribeAlarmsResponse {
    #[paginated(items)]
    pub metric_alarms: Vec<MetricAlarm>,
    #[paginated(aggregate)]
    pub composite_alarms: Vec<CompositeAlarm>,
    #[paginated(output_token)]
    pub next_token: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct MetricAlarm {
    pub alarm_name: String,
    pub state_value: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CompositeAlarm {
    pub alarm_name: String,
    pub alarm_rule: String,
}

/// The request of `ListMetrics`.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = ListMetricsResponse)]
pub struct ListMetricsRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub namespace: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub next_token: Option<String>,
}

/// A page of `ListMetrics`. Both lists can be absent.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListMetricsResponse {
    #[paginated(items)]
    pub metrics: Option<Vec<Metric>>,
    #[paginated(aggregate)]
    pub owning_accounts: Option<Vec<String>>,
    #[paginated(output_token)]
    pub next_token: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Metric {
    pub namespace: String,
    pub metric_name: String,
}
