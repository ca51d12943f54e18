//! The recording; `vectors/README.md` describes its format.

use paginator_runtime::{PaginatedRequest, PaginationConfig, operation::HasPageSize};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;
use std::{collections::BTreeMap, fmt::Debug, fs, path::Path};

#[derive(Deserialize)]
pub(crate) struct Recorded {
    /// Members that botocore's data marks as sensitive.
    pub(crate) sensitive: Vec<String>,
    /// The values of each enum.
    pub(crate) enums: BTreeMap<String, Vec<String>>,
    pub(crate) operations: Vec<Operation>,
}

#[derive(Deserialize)]
pub(crate) struct Operation {
    pub(crate) operation: String,
    pub(crate) token_name: String,
    pub(crate) limit_key: String,
    pub(crate) result_key: String,
    pub(crate) max_page_size: i64,
    /// One with every member there is, one with those that are required.
    pub(crate) requests: [Value; 2],
    /// Two pages with every member there is, one with what is required, one whose items have only that.
    pub(crate) responses: [Value; 4],
    pub(crate) walks: Vec<Walk>,
}

/// A walk of botocore's over the first two responses, from the second request.
#[derive(Deserialize)]
pub(crate) struct Walk {
    pub(crate) config: PaginationConfig,
    pub(crate) requests: Vec<Value>,
    pub(crate) full_result: Value,
}

impl Recorded {
    pub(crate) fn read() -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors/cognito-idp.json");
        serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
    }

    /// What was recorded of an operation, once.
    pub(crate) fn take(&mut self, name: &str) -> Operation {
        let position = self.operations.iter().position(|recorded| recorded.operation == name);
        self.operations.remove(position.unwrap_or_else(|| panic!("botocore does not know {name}")))
    }

    /// The operations that were not taken.
    pub(crate) fn left(&self) -> Vec<&str> {
        self.operations.iter().map(|recorded| recorded.operation.as_str()).collect()
    }
}

impl Operation {
    /// The answer to a request: the second page for one that has a token, the first for others.
    pub(crate) fn page(&self, request: &Value) -> &Value {
        &self.responses[usize::from(request.get(&self.token_name).is_some())]
    }
}

/// What a request or a response of every model can do.
pub(crate) trait Body: Serialize + DeserializeOwned + Debug {}

impl<T: Serialize + DeserializeOwned + Debug> Body for T {}

/// The request of a model.
pub(crate) trait Model: PaginatedRequest<Token = String, Response: Body> + HasPageSize + Body {}

impl<R: PaginatedRequest<Token = String, Response: Body> + HasPageSize + Body> Model for R {}
