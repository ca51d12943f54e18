//! AWS Budgets.

use paginator_runtime::Paginated;
use serde::{Deserialize, Serialize};

/// The request of `DescribeBudgetPerformanceHistory`.
#[derive(Clone, Debug, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = DescribeBudgetPerformanceHistoryResponse)]
pub struct DescribeBudgetPerformanceHistoryRequest {
    pub account_id: String,
    pub budget_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(page_size)]
    pub max_results: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub next_token: Option<String>,
}

/// A page of `DescribeBudgetPerformanceHistory`. botocore names the whole structure as its result, and can
/// neither count nor cut it; the items are the list inside.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase", default)]
#[paginated(
    items: Option<Vec<BudgetedAndActualAmounts>> = budget_performance_history.budgeted_and_actual_amounts_list
)]
pub struct DescribeBudgetPerformanceHistoryResponse {
    pub budget_performance_history: Option<BudgetPerformanceHistory>,
    #[paginated(output_token)]
    pub next_token: Option<String>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct BudgetPerformanceHistory {
    pub budget_name: Option<String>,
    pub time_unit: Option<String>,
    pub budgeted_and_actual_amounts_list: Option<Vec<BudgetedAndActualAmounts>>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct BudgetedAndActualAmounts {
    pub budgeted_amount: Spend,
    pub actual_amount: Spend,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Spend {
    pub amount: String,
    pub unit: String,
}
