//! The recorded operations, annotated: requests and responses with the fields that their pagination needs, and
//! enough others to be recognisable. They are written as in a client of the service.
//!
//! `ListUsersInGroup` of Amazon Cognito is not here: `paginator-models` has it.

pub mod apigateway;
pub mod athena;
pub mod budgets;
pub mod cloudformation;
pub mod cloudfront;
pub mod cloudwatch;
pub mod datapipeline;
pub mod devops_guru;
pub mod dynamodb;
pub mod ecr;
pub mod iam;
pub mod importexport;
pub mod kinesis;
pub mod rds;
pub mod route53;
pub mod s3;
