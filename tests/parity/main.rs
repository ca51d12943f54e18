//! Does every operation walk as with botocore, or better? The recorded walks of 28 operations, which have all
//! 26 shapes that botocore's paginators come in, replayed against models of them through every driver.
//!
//! `tests/vectors/README.md` describes what was recorded, and how.
#![cfg(test)]
// The models are public, as they would be in a library.
#![allow(unreachable_pub)]
#![allow(clippy::print_stdout)]

mod drivers;
mod json;
mod models;
mod replay;
mod report;
mod service;
mod vectors;

use models::*;
use paginator_models::cognito_idp;
use replay::replay;
use report::{Differences, Table};
use vectors::{Index, Recording};

type Replay = fn(&Recording, Option<&str>, &mut Differences);

/// Each recorded operation, and the request that models it.
const OPERATIONS: [(&str, Replay); 28] = [
    ("apigateway-GetUsage", replay::<apigateway::GetUsageRequest>),
    ("athena-GetQueryResults", replay::<athena::GetQueryResultsRequest>),
    (BUDGETS, replay::<budgets::DescribeBudgetPerformanceHistoryRequest>),
    ("cloudformation-ListExports", replay::<cloudformation::ListExportsRequest>),
    ("cloudfront-ListDistributions", replay::<cloudfront::ListDistributionsRequest>),
    ("cloudfront-ListKeyValueStores", replay::<cloudfront::ListKeyValueStoresRequest>),
    ("cloudwatch-DescribeAlarms", replay::<cloudwatch::DescribeAlarmsRequest>),
    ("cloudwatch-ListMetrics", replay::<cloudwatch::ListMetricsRequest>),
    ("cognito-idp-ListUsersInGroup", replay::<cognito_idp::ListUsersInGroupRequest>),
    ("datapipeline-ListPipelines", replay::<datapipeline::ListPipelinesRequest>),
    (
        "devops-guru-DescribeOrganizationResourceCollectionHealth",
        replay::<devops_guru::DescribeOrganizationResourceCollectionHealthRequest>,
    ),
    (
        "devops-guru-DescribeResourceCollectionHealth",
        replay::<devops_guru::DescribeResourceCollectionHealthRequest>,
    ),
    ("devops-guru-GetResourceCollection", replay::<devops_guru::GetResourceCollectionRequest>),
    ("dynamodb-Query", replay::<dynamodb::QueryRequest>),
    ("ecr-DescribeImageScanFindings", replay::<ecr::DescribeImageScanFindingsRequest>),
    ("iam-GetAccountAuthorizationDetails", replay::<iam::GetAccountAuthorizationDetailsRequest>),
    ("iam-GetGroup", replay::<iam::GetGroupRequest>),
    ("iam-ListEntitiesForPolicy", replay::<iam::ListEntitiesForPolicyRequest>),
    ("importexport-ListJobs", replay::<importexport::ListJobsRequest>),
    ("kinesis-DescribeStream", replay::<kinesis::DescribeStreamRequest>),
    ("rds-DownloadDBLogFilePortion", replay::<rds::DownloadDBLogFilePortionRequest>),
    ("route53-ListResourceRecordSets", replay::<route53::ListResourceRecordSetsRequest>),
    ("route53-ListVPCAssociationAuthorizations", replay::<route53::ListVPCAssociationAuthorizationsRequest>),
    ("s3-ListMultipartUploads", replay::<s3::list_multipart_uploads::ListMultipartUploadsRequest>),
    ("s3-ListObjectVersions", replay::<s3::list_object_versions::ListObjectVersionsRequest>),
    ("s3-ListObjects", replay::<s3::list_objects::ListObjectsRequest>),
    ("s3-ListObjectsV2", replay::<s3::list_objects_v2::ListObjectsV2Request>),
    ("s3-ListParts", replay::<s3::list_parts::ListPartsRequest>),
];

/// botocore names the structure around the items here, not the list.
const BUDGETS: &str = "budgets-DescribeBudgetPerformanceHistory";
const BUDGETS_ITEMS: &str = "BudgetPerformanceHistory.BudgetedAndActualAmountsList";

/// The rules by which the design is *better* than botocore, as far as data can show it.
const BETTER: [u32; 9] = [3, 4, 5, 6, 7, 9, 11, 15, 17];

#[test]
fn every_recorded_walk_goes_as_with_botocore_or_better() {
    let index = Index::read();
    let mut table = Table::default();
    let mut differences = Vec::new();
    for entry in &index.operations {
        let recording = Recording::read(&entry.file);
        assert_eq!((&recording.operation, recording.walks.len()), (&entry.operation, entry.walks));
        let (_, replay) = OPERATIONS.iter().find(|(name, _)| *name == entry.operation).unwrap();
        let items = (entry.operation == BUDGETS).then_some(BUDGETS_ITEMS);
        let mut found = Differences::of(&entry.operation);
        replay(&recording, items, &mut found);
        differences.extend(found.into_found());
        table.count(entry, &recording.walks);
    }

    table.print();
    differences.iter().take(20).for_each(|difference| println!("{difference}"));
    let better: Vec<_> = BETTER.iter().map(|rule| format!("rule{rule}={}", table.better(*rule))).collect();
    println!(
        "parity shapes {}/26 walks {} differences {} better {}",
        table.shapes(),
        table.walks(),
        differences.len(),
        better.join(" ")
    );

    assert_eq!(differences.len(), 0);
    assert_eq!((table.shapes(), index.operations.len()), (26, OPERATIONS.len()));
    assert!(table.walks() >= 520);
    for (tag, least) in
        [("mid_page_cut", 100), ("page_end_resume", 50), ("other_page_size", 50), ("binary", 10)]
    {
        assert!(table.tagged(tag) >= least, "{tag}");
    }
    for rule in BETTER {
        assert!(table.better(rule) >= 5, "rule {rule}");
    }
}
