//! The request and the response of one operation.

use super::{
    marks::{Marks, Reached},
    module::Module,
    object::{Field, Object},
    types::Place,
    unit::Unit,
};
use crate::{
    description::{Kind, Shape},
    error::{Error, Result},
    names,
};
use std::fmt::Write as _;

impl<'a> Module<'a> {
    /// An operation's annotated structs, with the request's `new` and, where our client speaks its protocol, what the
    /// client has to know.
    pub(super) fn operation(&mut self, operation: &str) -> Result<Unit> {
        let pagination = self.pagination(operation)?;
        let missing = || Error::new(format!("the description has no operation `{operation}`"));
        let described = self.service.operations.get(operation).ok_or_else(missing)?;
        let shape = |shape: &'a Option<String>, what: &str| {
            let missing =
                || Error::new(format!("`{operation}` has no {what}, so nothing of it can be paginated"));
            shape.as_deref().ok_or_else(missing)
        };
        let input = shape(&described.input, "input")?;
        let output = shape(&described.output, "output")?;
        let stem = names::camel_case(operation);
        let (request, response) = (format!("{stem}Request"), format!("{stem}Response"));
        let mut unit = Unit::default();

        let mut asks = Marks::default();
        asks.container.push(format!("response = {response}"));
        if stem != operation {
            asks.container.push(format!("operation = {operation:?}"));
        }
        if let Some(means) = &pagination.repeated_token {
            asks.container.push(format!("repeated_token = {means}"));
        }
        let mut gives = Marks::default();
        let (inputs, outputs) = (&pagination.input_token, &pagination.output_token);
        if inputs.is_empty() || inputs.len() != outputs.len() {
            let what = format!("{} input tokens and {} output tokens", inputs.len(), outputs.len());
            return Err(Error::new(format!(
                "the description of `{operation}` has {what}; it takes one for each"
            )));
        }
        for (asked, given) in inputs.iter().zip(outputs) {
            let (places, ty) = self.token(&mut unit, input, asked)?;
            let [taken] = places.as_slice() else {
                return Err(Error::new(format!(
                    "`{operation}` takes a token in one of several places: `{asked}`"
                )));
            };
            let key = input_key(asked, taken);
            asks.put_token(&key, &places, &ty);
            let (found, given_ty) = self.token(&mut unit, output, given)?;
            if ty != given_ty {
                let what =
                    format!("is a token of type `{ty}`, and the response's `{given}` of type `{given_ty}`");
                return Err(taken.place.refused(&what));
            }
            let ident = self.fields(self.service.shape(taken.place.owner)?).get(taken.place.name).cloned();
            let key = match inputs.len() {
                1 => "output_token".to_owned(),
                _ => format!("output_token({})", ident.unwrap_or_default()),
            };
            gives.put_token(&key, &found, &ty);
        }
        let mut page_size = None;
        if let Some(path) = &pagination.limit_key {
            let reached = self.reach(input, path)?;
            let key = page_size_key(&reached)?;
            page_size = reached.place.member.required.then(|| reached.place.name.to_owned());
            asks.put(&key, &reached, None);
        }
        let Some((items, further)) = pagination.result_key.split_first() else {
            let lists = self.lists(output)?;
            let what =
                format!("the description of `{operation}` does not say which of its lists holds the items");
            return Err(Error::new(format!("{what}: {}", lists.join(", "))));
        };
        self.items(&mut unit, &mut gives, output, items)?;
        for path in further {
            let reached = self.reach(output, path)?;
            match reached.shape.kind {
                Kind::List(_)
                | Kind::Map { .. }
                | Kind::Integer
                | Kind::Long
                | Kind::Float
                | Kind::Double => {}
                Kind::String if !reached.shape.is_enum() => {}
                _ => return Err(reached.place.refused("is a result that nothing can be added to")),
            }
            gives.put("aggregate", &reached, None);
        }
        if let Some(path) = &pagination.more_results {
            let reached = self.reach(output, path)?;
            if reached.shape.kind != Kind::Boolean {
                return Err(reached.place.refused("says whether more follows, and is no boolean"));
            }
            gives.put("more_results", &reached, None);
        }

        let asked = Object {
            name: request,
            shape_name: input.to_owned(),
            shape: self.service.shape(input)?,
            marks: Some(asks),
            about: Some(format!("The request of `{operation}`.")),
        };
        let fields = self.object(&mut unit, &asked)?;
        let defaults = self.defaults(&asked)?;
        if let Some(new) = new(&asked, &fields, defaults, page_size.as_deref()) {
            unit.rust(new);
        }
        let given = Object {
            name: response,
            shape_name: output.to_owned(),
            shape: self.service.shape(output)?,
            marks: Some(gives),
            about: Some(format!("The response of `{operation}`: one page.")),
        };
        self.object(&mut unit, &given)?;
        self.client(&mut unit, &asked.name);
        Ok(unit)
    }

    fn items(&mut self, unit: &mut Unit, marks: &mut Marks, output: &'a str, path: &'a str) -> Result<()> {
        let reached = self.reach(output, path)?;
        let countable = match &reached.shape.kind {
            Kind::List(_) | Kind::Map { .. } => true,
            Kind::String => !reached.shape.is_enum(),
            _ => false,
        };
        if !countable {
            return Err(reached.place.refused("holds the items, and is neither a list, a map nor a text"));
        }
        let place = reached.place;
        let ty = self.member_type(unit, place)?;
        if path == place.name {
            marks.always.insert(place.name.to_owned());
        }
        let ty = if place.member.required { ty } else { format!("Option<{ty}>") };
        marks.put("items", &reached, Some(&ty));
        Ok(())
    }

    /// What `paginator_models::aws::Client` has to know about the operation, if it speaks the service's protocol.
    fn client(&self, unit: &mut Unit, request: &str) {
        let metadata = &self.service.metadata;
        let (Some(target_prefix), Some(json_version)) = (&metadata.target_prefix, &metadata.json_version)
        else {
            return;
        };
        if self.options.no_client {
            return;
        }
        unit.uses.extend([
            "paginator_models::aws::JsonOperation",
            "paginator_models::aws::Service",
            "paginator_models::aws::ServiceError",
        ]);
        let mut text = String::new();
        let _ = write!(
            text,
            "impl JsonOperation for {request} {{ type Error = ServiceError; const SERVICE: Service = Service {{ \
             service_id: {:?}, endpoint_prefix: {:?}, signing_name: {:?}, target_prefix: {target_prefix:?}, \
             json_version: {json_version:?} }}; }}",
            metadata.service_id, metadata.endpoint_prefix, metadata.signing_name,
        );
        unit.rust(text);
    }
}

/// The key of a request's token. Resume tokens use the member's own name, as boto3 does, and serde the one on the wire.
fn input_key(name: &str, reached: &Reached<'_>) -> String {
    let own = reached.place.name;
    if name == own && reached.place.member.on_wire(own) == own {
        "input_token".to_owned()
    } else {
        format!("input_token(name = {name:?})")
    }
}

/// The key of the page size, with the bounds that the service states. A text has none: those stated are of its length.
fn page_size_key(reached: &Reached<'_>) -> Result<String> {
    let (place, shape): (Place<'_>, &Shape) = (reached.place, reached.shape);
    match shape.kind {
        Kind::Integer | Kind::Long => Ok(format!(
            "page_size{}",
            page_size_bounds(place.member.min.or(shape.min), place.member.max.or(shape.max))
        )),
        Kind::String if !shape.is_enum() => Ok("page_size".to_owned()),
        _ => Err(place.refused("is the page size, and neither a whole number nor a text")),
    }
}

/// What follows `page_size`. A minimum of 1 goes without saying, as a page has at least one item, and a maximum of 0
/// counts as none.
pub(crate) fn page_size_bounds(min: Option<i64>, max: Option<i64>) -> String {
    let min = min.filter(|min| *min > 1).map(|min| format!("min = {min}"));
    let max = max.filter(|max| *max >= 1).map(|max| format!("max = {max}"));
    let bounds: Vec<_> = min.into_iter().chain(max).collect();
    if bounds.is_empty() { String::new() } else { format!("({})", bounds.join(", ")) }
}

/// `new`, which takes what is required, if anything is.
fn new(object: &Object<'_>, fields: &[Field<'_>], defaults: bool, page_size: Option<&str>) -> Option<String> {
    let required: Vec<_> = fields.iter().filter(|field| !field.optional).collect();
    if required.is_empty() {
        return None;
    }
    let name = &object.name;
    let mut text =
        format!("impl {name} {{\n/// A request for the first page, with what the service requires.\n");
    if let Some(field) = fields.iter().find(|field| Some(field.member) == page_size) {
        let _ = writeln!(text, "/// `{}` is the page size.", field.ident.trim_start_matches("r#"));
    }
    if required.len() > 7 {
        text.push_str("#[allow(clippy::too_many_arguments, reason = \"the service requires them\")]\n");
    }
    let argument = |field: &&Field<'_>| match field.ty.as_str() {
        "String" => format!("{}: impl Into<String>", field.ident),
        ty => format!("{}: {ty}", field.ident),
    };
    let arguments: Vec<_> = required.iter().map(argument).collect();
    let value = |field: &&Field<'_>| match field.ty.as_str() {
        "String" => format!("{0}: {0}.into()", field.ident),
        _ => field.ident.clone(),
    };
    let mut values: Vec<_> = required.iter().map(value).collect();
    if required.len() < fields.len() {
        if defaults {
            values.push("..Self::default()".to_owned());
        } else {
            let unset = fields.iter().filter(|field| field.optional);
            values.extend(unset.map(|field| format!("{}: None", field.ident)));
        }
    }
    let _ = write!(
        text,
        "pub fn new({}) -> Self {{ {name} {{ {} }} }} }}",
        arguments.join(", "),
        values.join(", ")
    );
    Some(text)
}
