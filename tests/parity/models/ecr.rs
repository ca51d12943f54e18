//! Amazon Elastic Container Registry.

use paginator_runtime::Paginated;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The request of `DescribeImageScanFindings`.
#[derive(Clone, Debug, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "camelCase")]
#[paginated(response = DescribeImageScanFindingsResponse)]
pub struct DescribeImageScanFindingsRequest {
    pub repository_name: String,
    pub image_id: ImageIdentifier,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(page_size(max = 1000))]
    pub max_results: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub next_token: Option<String>,
}

/// A page of `DescribeImageScanFindings`. Both of its lists are inside a structure whose other fields stay
/// the first page's.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "camelCase", default)]
#[paginated(
    items: Vec<ImageScanFinding> = image_scan_findings.findings,
    aggregate = image_scan_findings.enhanced_findings,
)]
pub struct DescribeImageScanFindingsResponse {
    pub registry_id: Option<String>,
    pub repository_name: Option<String>,
    pub image_id: Option<ImageIdentifier>,
    pub image_scan_status: Option<ImageScanStatus>,
    pub image_scan_findings: Option<ImageScanFindings>,
    #[paginated(output_token)]
    pub next_token: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ImageIdentifier {
    pub image_tag: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ImageScanStatus {
    pub status: String,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ImageScanFindings {
    pub finding_severity_counts: Option<BTreeMap<String, i32>>,
    pub findings: Vec<ImageScanFinding>,
    pub enhanced_findings: Vec<EnhancedImageScanFinding>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ImageScanFinding {
    pub name: String,
    pub severity: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct EnhancedImageScanFinding {
    pub title: String,
    pub score: f64,
}
