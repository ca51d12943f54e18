//! botocore's description of a service: `service-2.json` and `paginators-1.json`, with its extras merged in.

use super::{
    files::{entries, file_name},
    json::{Json, read as read_json},
};
use crate::{
    description::{Kind, Member, Metadata, Operation, Pagination, Service, Shape, TimestampFormat},
    error::{Error, Result},
};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

const SERVICE: &str = "service-2";
const PAGINATORS: &str = "paginators-1";

/// Whether a folder holds the description of one version of a service.
pub(super) fn is_version(folder: &Path) -> bool {
    file(folder, SERVICE).is_some()
}

/// The newest version of a service. Like botocore, it looks for the newest of each file separately.
pub(super) fn newest(name: &str, folder: &Path) -> Result<Service> {
    let versions = entries(folder)?;
    let with = |part| versions.iter().rev().find(|version| file(version, part).is_some());
    let service = with(SERVICE).ok_or_else(|| missing(folder, SERVICE))?;
    read(name, service, with(PAGINATORS).unwrap_or(service))
}

/// How many paginated operations the newest version of a service has; only the paginators are read.
pub(super) fn count(folder: &Path) -> Result<usize> {
    let versions = entries(folder)?;
    let newest = versions.iter().rev().find(|version| file(version, PAGINATORS).is_some());
    let described = newest.map(|version| merged(version, PAGINATORS)).transpose()?.flatten();
    let pagination = described.as_ref().and_then(|described| described.get("pagination")?.object());
    Ok(pagination.map_or(0, |pagination| pagination.len()))
}

/// The service that one folder describes, and its paginators from another.
pub(super) fn read(name: &str, folder: &Path, paginators: &Path) -> Result<Service> {
    let described = merged(folder, SERVICE)?.ok_or_else(|| missing(folder, SERVICE))?;
    let metadata = described.get("metadata");
    let (Some(metadata), Some(shapes), Some(operations)) = (
        metadata,
        described.get("shapes").and_then(Json::object),
        described.get("operations").and_then(Json::object),
    ) else {
        let wrong = "is no description of a service: it lacks `metadata`, `operations` or `shapes`";
        return Err(Error::new(format!("`{}` {wrong}", folder.join("service-2.json").display())));
    };
    let mut service =
        Service { name: name.to_owned(), metadata: read_metadata(metadata), ..Service::default() };
    for (name, described) in shapes {
        service.shapes.insert(name.clone(), shape(described));
    }
    // A member without a wire name has that of its shape.
    let named: BTreeMap<_, _> = shapes
        .iter()
        .filter_map(|(name, described)| Some((name, described.text_at("locationName")?)))
        .collect();
    for member in service.shapes.values_mut().flat_map(|shape| shape.members.values_mut()) {
        member.wire_name = member.wire_name.take().or_else(|| named.get(&member.shape).cloned());
    }
    for (name, described) in operations {
        let shape = |key| described.get(key)?.text_at("shape");
        let operation = Operation {
            input: shape("input"),
            output: shape("output"),
            documentation: described.text_at("documentation"),
        };
        service.operations.insert(name.clone(), operation);
    }
    if let Some(described) = merged(paginators, PAGINATORS)? {
        let pagination = described.get("pagination").and_then(Json::object).ok_or_else(|| {
            Error::new(format!("`{}` has no `pagination`", paginators.join("paginators-1.json").display()))
        })?;
        for (operation, described) in pagination {
            service.paginators.insert(operation.clone(), read_pagination(described));
        }
    }
    Ok(service)
}

/// How an operation is paginated, from its entry in `paginators-1.json`.
pub(crate) fn read_pagination(described: &Json) -> Pagination {
    Pagination {
        input_token: described.texts_at("input_token"),
        output_token: described.texts_at("output_token"),
        result_key: described.texts_at("result_key"),
        limit_key: described.text_at("limit_key"),
        more_results: described.text_at("more_results"),
        repeated_token: described.text_at("repeated_token"),
    }
}

fn missing(folder: &Path, part: &str) -> Error {
    Error::new(format!("there is no `{part}.json` in `{}`", folder.display()))
}

fn file(folder: &Path, part: &str) -> Option<PathBuf> {
    [format!("{part}.json"), format!("{part}.json.gz")]
        .into_iter()
        .map(|name| folder.join(name))
        .find(|path| path.is_file())
}

/// One part of a description, with botocore's extras merged over it.
fn merged(folder: &Path, part: &str) -> Result<Option<Json>> {
    let Some(path) = file(folder, part) else { return Ok(None) };
    let mut described = read_json(&path)?;
    let prefix = format!("{part}.");
    for extras in entries(folder)? {
        let name = file_name(&extras);
        if !name.starts_with(&prefix) || !name.trim_end_matches(".gz").ends_with(".sdk-extras.json") {
            continue;
        }
        if let Json::Object(mut extras) = read_json(&extras)?
            && let Some(merge) = extras.swap_remove("merge")
        {
            described.merge(merge);
        }
    }
    Ok(Some(described))
}

fn read_metadata(described: &Json) -> Metadata {
    let endpoint_prefix = described.text_at("endpointPrefix").unwrap_or_default();
    let protocol = described.text_at("protocol").unwrap_or_default();
    let speaks_json = protocol == "json" || described.texts_at("protocols").iter().any(|each| each == "json");
    let in_seconds = speaks_json || matches!(protocol.as_str(), "rest-json" | "smithy-rpc-v2-cbor");
    Metadata {
        service_id: described.text_at("serviceId").unwrap_or_else(|| endpoint_prefix.clone()),
        signing_name: described.text_at("signingName").unwrap_or_else(|| endpoint_prefix.clone()),
        endpoint_prefix,
        target_prefix: described.text_at("targetPrefix").filter(|_| speaks_json),
        json_version: described.text_at("jsonVersion").filter(|_| speaks_json),
        timestamp_format: if in_seconds { TimestampFormat::EpochSeconds } else { TimestampFormat::DateTime },
    }
}

fn shape(described: &Json) -> Shape {
    let target = |key| described.get(key).and_then(|each| each.text_at("shape")).unwrap_or_default();
    let named = described.text_at("type").unwrap_or_default();
    let kind = match named.as_str() {
        "structure" if described.is_true_at("document") => Kind::Document,
        "structure" => Kind::Structure,
        "string" | "character" => Kind::String,
        "integer" => Kind::Integer,
        "long" => Kind::Long,
        "float" => Kind::Float,
        "double" => Kind::Double,
        "boolean" => Kind::Boolean,
        "timestamp" => Kind::Timestamp,
        "blob" => Kind::Blob,
        "list" => Kind::List(target("member")),
        "map" => Kind::Map { key: target("key"), value: target("value") },
        other => Kind::Other(other.to_owned()),
    };
    let required = described.texts_at("required");
    let members = described.get("members").and_then(Json::object);
    let members = members.into_iter().flatten().map(|(name, described)| {
        let member = Member {
            shape: described.text_at("shape").unwrap_or_default(),
            wire_name: described.text_at("locationName"),
            required: required.contains(name),
            location: described.text_at("location"),
            timestamp_format: timestamp_format(described),
            documentation: described.text_at("documentation"),
            min: None,
            max: None,
        };
        (name.clone(), member)
    });
    Shape {
        members: members.collect(),
        values: described.texts_at("enum"),
        min: described.integer_at("min"),
        max: described.integer_at("max"),
        sensitive: described.is_true_at("sensitive"),
        timestamp_format: timestamp_format(described),
        documentation: described.text_at("documentation"),
        kind,
    }
}

fn timestamp_format(described: &Json) -> Option<TimestampFormat> {
    match described.get("timestampFormat")?.text()? {
        "iso8601" => Some(TimestampFormat::DateTime),
        "rfc822" => Some(TimestampFormat::HttpDate),
        _ => Some(TimestampFormat::EpochSeconds),
    }
}
