//! `--query`: a JMESPath expression over the whole result.

use anyhow::{Error, anyhow};
use paginator_runtime::search::{Expression, Value};
use serde::Serialize;

pub(crate) struct Query(Expression);

impl Query {
    pub(crate) fn new(text: &str) -> Result<Self, Error> {
        Expression::compile(text).map(Query).map_err(|error| anyhow!("bad value for --query: {error}"))
    }

    pub(crate) fn find(&self, listed: &impl Serialize) -> Result<Value, Error> {
        let found = Value::from_serialize(listed).and_then(|listed| self.0.search(&listed));
        found.map_err(|error| anyhow!("--query could not be applied: {error}"))
    }
}

/// What the query finds; without one, everything.
pub(crate) fn find(query: Option<&Query>, listed: &impl Serialize) -> Result<Value, Error> {
    match query {
        Some(query) => query.find(listed),
        None => Ok(Value::from_serialize(listed)?),
    }
}
