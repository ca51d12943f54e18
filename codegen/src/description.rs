//! A service's description, as far as a paginated operation needs it: the same from botocore's files and from Smithy's
//! model.

use crate::error::{Error, Result};
use indexmap::IndexMap;
use std::collections::BTreeMap;

/// One service, as described.
#[derive(Clone, Debug, Default)]
pub struct Service {
    /// What the service is called on the command line, `dynamodb`: botocore's name for it.
    pub name: String,
    /// How the service is reached and signed for.
    pub metadata: Metadata,
    /// Every shape by its name.
    pub shapes: BTreeMap<String, Shape>,
    /// Every operation by its name.
    pub operations: BTreeMap<String, Operation>,
    /// How operations are paginated, for those that are.
    pub paginators: BTreeMap<String, Pagination>,
}

/// How a service is reached and signed for.
#[derive(Clone, Debug, Default)]
pub struct Metadata {
    /// The id in AWS's models, `DynamoDB`.
    pub service_id: String,
    /// The first part of the host name, `dynamodb`.
    pub endpoint_prefix: String,
    /// The name that signatures are made for, mostly the endpoint prefix.
    pub signing_name: String,
    /// What comes before the operation in `X-Amz-Target`; of services that speak a JSON protocol only.
    pub target_prefix: Option<String>,
    /// The version of the JSON protocol, `1.0` or `1.1`; of services that speak one only.
    pub json_version: Option<String>,
    /// How moments are written in bodies unless a shape or a member says otherwise.
    pub timestamp_format: TimestampFormat,
}

/// What an operation takes and returns, by the names of the shapes.
#[derive(Clone, Debug, Default)]
pub struct Operation {
    /// The shape of the request, if there is one.
    pub input: Option<String>,
    /// The shape of the response, if there is one.
    pub output: Option<String>,
    /// The description's words, as HTML.
    pub documentation: Option<String>,
}

/// One shape.
#[derive(Clone, Debug, Default)]
pub struct Shape {
    /// What kind of value it is.
    pub kind: Kind,
    /// The members of a structure in the description's order.
    pub members: IndexMap<String, Member>,
    /// The values of an enum, if it is one.
    pub values: Vec<String>,
    /// The smallest value of a number, the smallest length of anything else.
    pub min: Option<i64>,
    /// The largest value of a number, the largest length of anything else.
    pub max: Option<i64>,
    /// Whether it must not be shown.
    pub sensitive: bool,
    /// How a moment is written, where the shape says so.
    pub timestamp_format: Option<TimestampFormat>,
    /// The description's words, as HTML.
    pub documentation: Option<String>,
}

/// What kind of value a shape is. Lists and maps name the shapes that they hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Kind {
    #[default]
    Structure,
    String,
    Integer,
    Long,
    Float,
    Double,
    Boolean,
    Timestamp,
    Blob,
    /// Any JSON.
    Document,
    List(String),
    Map {
        key: String,
        value: String,
    },
    /// A kind that has no counterpart in what is written, by its name in the description.
    Other(String),
}

/// One member of a structure.
#[derive(Clone, Debug, Default)]
pub struct Member {
    /// The name of the member's shape.
    pub shape: String,
    /// Its name on the wire, where that differs from the member's own.
    pub wire_name: Option<String>,
    /// Whether it is always present.
    pub required: bool,
    /// The smallest value, where the member has its own.
    pub min: Option<i64>,
    /// The largest value, where the member has its own.
    pub max: Option<i64>,
    /// Where the request or response carries it, if not in the body: `header`, `querystring` and so on.
    pub location: Option<String>,
    /// How a moment is written, where the member says so.
    pub timestamp_format: Option<TimestampFormat>,
    /// The description's words, as HTML.
    pub documentation: Option<String>,
}

/// How a moment is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum TimestampFormat {
    /// Seconds since 1970, whole or with a fraction.
    #[default]
    EpochSeconds,
    /// `2026-11-22T11:10:30Z`
    DateTime,
    /// `Sun, 22 Nov 2026 11:10:30 GMT`
    HttpDate,
}

/// How an operation is paginated, in botocore's terms. Each text is a path of names, as JMESPath writes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pagination {
    /// Where the request takes its tokens.
    pub input_token: Vec<String>,
    /// Where the response has them.
    pub output_token: Vec<String>,
    /// What is gathered over the pages; the first of these are the items.
    pub result_key: Vec<String>,
    /// Where the request takes the page size.
    pub limit_key: Option<String>,
    /// What says whether more follows.
    pub more_results: Option<String>,
    /// What a repeated token means, where it is legal: `stop` or `continue`.
    pub repeated_token: Option<String>,
}

impl Service {
    /// The shape of that name.
    pub(crate) fn shape(&self, name: &str) -> Result<&Shape> {
        let missing = || Error::new(format!("the description of `{}` has no shape `{name}`", self.name));
        self.shapes.get(name).ok_or_else(missing)
    }
}

impl Shape {
    /// Whether this is a text whose values the description lists.
    pub(crate) fn is_enum(&self) -> bool {
        self.kind == Kind::String && !self.values.is_empty()
    }
}

impl Member {
    /// The member's name on the wire; `name` is its own.
    pub(crate) fn on_wire<'a>(&'a self, name: &'a str) -> &'a str {
        self.wire_name.as_deref().unwrap_or(name)
    }
}
