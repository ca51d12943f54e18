//! What descriptions get wrong, or do not say: a table, as data.

use crate::{
    description::Service,
    error::{Error, Result},
    read::{botocore::read_pagination, json::Json},
};

/// By the service's id and operation, what replaces the description's pagination: the keys of botocore's
/// `paginators-1.json`, and `repeated_token`. Each says why.
const OVERRIDES: &str = include_str!("overrides.json");

/// Applies the overrides of a service to its description. Those for operations that the description does not have are
/// left out.
pub(crate) fn apply(service: &mut Service) -> Result<()> {
    let overrides: Json = serde_json::from_str(OVERRIDES).map_err(Error::new)?;
    let own = overrides.get(&service.metadata.service_id).and_then(Json::object);
    for (operation, over) in own.into_iter().flatten() {
        if !service.operations.contains_key(operation) {
            continue;
        }
        let over = read_pagination(over);
        let told = service.paginators.entry(operation.clone()).or_default();
        let put = |told: &mut Vec<String>, over: Vec<String>| {
            if !over.is_empty() {
                *told = over;
            }
        };
        put(&mut told.input_token, over.input_token);
        put(&mut told.output_token, over.output_token);
        put(&mut told.result_key, over.result_key);
        told.limit_key = over.limit_key.or(told.limit_key.take());
        told.more_results = over.more_results.or(told.more_results.take());
        told.repeated_token = over.repeated_token.or(told.repeated_token.take());
    }
    Ok(())
}
