//! Smithy's JSON model of a service, the form in which AWS publishes its models.

use super::json::{Json, read as read_json};
use crate::{
    description::{Kind, Member, Metadata, Operation, Pagination, Service, Shape, TimestampFormat},
    error::{Error, Result},
};
use std::path::Path;

/// What stands for no input or no output.
const UNIT: &str = "smithy.api#Unit";

/// Whether the model in `file` is of the service that goes by `name`: its id, the first part of its host name, or its
/// namespace in ARNs.
pub(super) fn goes_by(file: &Path, name: &str) -> Result<bool> {
    let model = read_json(file)?;
    let plain = |name: &str| name.to_lowercase().replace([' ', '-', '_'], "");
    let names = service_shape(&model).and_then(|(_, service)| trait_of(service, "aws.api#service"));
    let is_name =
        |key| names.and_then(|names| names.text_at(key)).is_some_and(|each| plain(&each) == plain(name));
    Ok(is_name("sdkId") || is_name("endpointPrefix") || is_name("arnNamespace"))
}

/// The service that a file describes.
pub(super) fn read(name: &str, file: &Path) -> Result<Service> {
    let model = read_json(file)?;
    let wrong = |what: &str| Error::new(format!("`{}` {what}", file.display()));
    if model.get("smithy").is_none() {
        return Err(wrong("is neither `service-2.json` nor a Smithy model"));
    }
    let (id, described) =
        service_shape(&model).ok_or_else(|| wrong("is a Smithy model without a service"))?;
    let protocol = Protocol::of(described);
    let metadata = metadata(id, described, &protocol);
    let mut service = Service { name: name.to_owned(), metadata, ..Service::default() };
    for (id, name) in PRELUDE {
        let shape = Shape { kind: kind_of(name, &Json::Null), ..Shape::default() };
        service.shapes.insert(format!("smithy.api#{id}"), shape);
    }
    let defaults = trait_of(described, "smithy.api#paginated");
    for (id, described) in shapes(&model) {
        if described.text_at("type").as_deref() == Some("operation") {
            let operation = Operation {
                input: target(described, "input"),
                output: target(described, "output"),
                documentation: documentation(described),
            };
            if let Some(own) = trait_of(described, "smithy.api#paginated") {
                service.paginators.insert(local(id), pagination(own, defaults));
            }
            service.operations.insert(local(id), operation);
        } else {
            service.shapes.insert(local(id), shape(described, &protocol));
        }
    }
    infer_items(&mut service);
    Ok(service)
}

/// A Smithy model need not say where the items are: if a response has only one list, they are that.
fn infer_items(service: &mut Service) {
    for (operation, pagination) in &mut service.paginators {
        let output = service.operations.get(operation).and_then(|operation| operation.output.as_ref());
        let Some(output) = output.and_then(|output| service.shapes.get(output)) else { continue };
        let is_list = |member: &Member| {
            service.shapes.get(&member.shape).is_some_and(|shape| matches!(shape.kind, Kind::List(_)))
        };
        let mut lists = output.members.iter().filter(|(_, member)| is_list(member));
        if let (true, Some((only, _)), None) = (pagination.result_key.is_empty(), lists.next(), lists.next())
        {
            pagination.result_key.push(only.clone());
        }
    }
}

/// The shapes that every model may name: `PrimitiveInteger` and the like are from Smithy 1.
const PRELUDE: &[(&str, &str)] = &[
    ("String", "string"),
    ("Blob", "blob"),
    ("Boolean", "boolean"),
    ("PrimitiveBoolean", "boolean"),
    ("Byte", "byte"),
    ("Short", "short"),
    ("Integer", "integer"),
    ("PrimitiveInteger", "integer"),
    ("Long", "long"),
    ("PrimitiveLong", "long"),
    ("Float", "float"),
    ("PrimitiveFloat", "float"),
    ("Double", "double"),
    ("PrimitiveDouble", "double"),
    ("BigInteger", "bigInteger"),
    ("BigDecimal", "bigDecimal"),
    ("Timestamp", "timestamp"),
    ("Document", "document"),
];

/// The service's protocol, as far as names and moments depend on it.
struct Protocol {
    json_version: Option<&'static str>,
    is_rest_json: bool,
    is_ec2: bool,
    in_seconds: bool,
}

impl Protocol {
    fn of(service: &Json) -> Self {
        let has = |name: &str| trait_of(service, &format!("aws.protocols#{name}")).is_some();
        let json_version = if has("awsJson1_0") { Some("1.0") } else { has("awsJson1_1").then_some("1.1") };
        let is_rest_json = has("restJson1");
        let is_cbor = trait_of(service, "smithy.protocols#rpcv2Cbor").is_some();
        let in_seconds = json_version.is_some() || is_rest_json || is_cbor;
        Protocol { json_version, is_rest_json, is_ec2: has("ec2Query"), in_seconds }
    }

    /// A member's name on the wire, if it differs from its own.
    fn wire_name(&self, member: &Json) -> Option<String> {
        let text = |name: &str| trait_of(member, name)?.text().map(str::to_owned);
        let in_http = text("smithy.api#httpQuery").or_else(|| text("smithy.api#httpHeader"));
        in_http.or_else(|| match (self.is_rest_json, self.json_version) {
            (true, _) => text("smithy.api#jsonName"),
            (_, Some(_)) => None,
            _ if self.is_ec2 => text("smithy.api#xmlName").or_else(|| text("aws.protocols#ec2QueryName")),
            _ => text("smithy.api#xmlName"),
        })
    }
}

fn shapes(model: &Json) -> impl Iterator<Item = (&String, &Json)> {
    model.get("shapes").and_then(Json::object).into_iter().flatten()
}

fn service_shape(model: &Json) -> Option<(&String, &Json)> {
    shapes(model).find(|(_, shape)| shape.text_at("type").as_deref() == Some("service"))
}

fn trait_of<'a>(shape: &'a Json, name: &str) -> Option<&'a Json> {
    shape.get("traits")?.get(name)
}

fn documentation(shape: &Json) -> Option<String> {
    trait_of(shape, "smithy.api#documentation")?.text().map(str::to_owned)
}

/// The name of a shape: `com.amazonaws.dynamodb#Item` as `Item`. Smithy's own shapes keep their whole name, which
/// cannot be one of the service's.
fn local(id: &str) -> String {
    match id.split_once('#') {
        Some((namespace, name)) if namespace != "smithy.api" => name.to_owned(),
        _ => id.to_owned(),
    }
}

fn target(shape: &Json, key: &str) -> Option<String> {
    let id = shape.get(key)?.text_at("target")?;
    (id != UNIT).then(|| local(&id))
}

fn metadata(id: &str, described: &Json, protocol: &Protocol) -> Metadata {
    let names = trait_of(described, "aws.api#service");
    let text = |key| names.and_then(|names| names.text_at(key));
    let endpoint_prefix = text("endpointPrefix").or_else(|| text("arnNamespace")).unwrap_or_default();
    let signing_name = trait_of(described, "aws.auth#sigv4").and_then(|signing| signing.text_at("name"));
    Metadata {
        service_id: text("sdkId").unwrap_or_else(|| local(id)),
        signing_name: signing_name.unwrap_or_else(|| endpoint_prefix.clone()),
        endpoint_prefix,
        // Requests carry the name of the service's shape.
        target_prefix: protocol.json_version.map(|_| local(id)),
        json_version: protocol.json_version.map(str::to_owned),
        timestamp_format: if protocol.in_seconds {
            TimestampFormat::EpochSeconds
        } else {
            TimestampFormat::DateTime
        },
    }
}

fn pagination(own: &Json, defaults: Option<&Json>) -> Pagination {
    let text = |key| own.text_at(key).or_else(|| defaults?.text_at(key));
    Pagination {
        input_token: text("inputToken").into_iter().collect(),
        output_token: text("outputToken").into_iter().collect(),
        result_key: text("items").into_iter().collect(),
        limit_key: text("pageSize"),
        more_results: None,
        repeated_token: None,
    }
}

fn kind_of(name: &str, described: &Json) -> Kind {
    let target = |key| target(described, key).unwrap_or_default();
    match name {
        "structure" | "union" => Kind::Structure,
        "string" | "enum" => Kind::String,
        "byte" | "short" | "integer" | "intEnum" => Kind::Integer,
        "long" => Kind::Long,
        "float" => Kind::Float,
        "double" => Kind::Double,
        "boolean" => Kind::Boolean,
        "timestamp" => Kind::Timestamp,
        "blob" => Kind::Blob,
        "document" => Kind::Document,
        "list" | "set" => Kind::List(target("member")),
        "map" => Kind::Map { key: target("key"), value: target("value") },
        other => Kind::Other(other.to_owned()),
    }
}

fn shape(described: &Json, protocol: &Protocol) -> Shape {
    let named = described.text_at("type").unwrap_or_default();
    let kind = kind_of(&named, described);
    let listed = described.get("members").and_then(Json::object);
    let members = || listed.into_iter().flatten();
    let values = match trait_of(described, "smithy.api#enum") {
        Some(values) => values.list().iter().filter_map(|value| value.text_at("value")).collect(),
        None if named == "enum" => members()
            .map(|(name, member)| {
                let value = trait_of(member, "smithy.api#enumValue").and_then(Json::text);
                value.unwrap_or(name).to_owned()
            })
            .collect(),
        None => Vec::new(),
    };
    let (min, max) = bounds(described);
    Shape {
        members: match kind {
            Kind::Structure => members().map(|(name, each)| (name.clone(), member(each, protocol))).collect(),
            _ => Default::default(),
        },
        kind,
        values,
        min,
        max,
        sensitive: trait_of(described, "smithy.api#sensitive").is_some(),
        timestamp_format: timestamp_format(described),
        documentation: documentation(described),
    }
}

fn member(described: &Json, protocol: &Protocol) -> Member {
    let (min, max) = bounds(described);
    let locations = [("httpHeader", "header"), ("httpQuery", "querystring"), ("httpLabel", "uri")];
    let at = |(name, _): &&(&str, &str)| trait_of(described, &format!("smithy.api#{name}")).is_some();
    Member {
        shape: described.text_at("target").map(|id| local(&id)).unwrap_or_default(),
        wire_name: protocol.wire_name(described),
        required: trait_of(described, "smithy.api#required").is_some(),
        min,
        max,
        location: locations.iter().find(at).map(|(_, location)| (*location).to_owned()),
        timestamp_format: timestamp_format(described),
        documentation: documentation(described),
    }
}

fn bounds(described: &Json) -> (Option<i64>, Option<i64>) {
    let told = ["smithy.api#range", "smithy.api#length"].iter().find_map(|name| trait_of(described, name));
    (told.and_then(|told| told.integer_at("min")), told.and_then(|told| told.integer_at("max")))
}

fn timestamp_format(described: &Json) -> Option<TimestampFormat> {
    match trait_of(described, "smithy.api#timestampFormat")?.text()? {
        "date-time" => Some(TimestampFormat::DateTime),
        "http-date" => Some(TimestampFormat::HttpDate),
        _ => Some(TimestampFormat::EpochSeconds),
    }
}
