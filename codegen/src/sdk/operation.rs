//! One operation: where its tokens, items and page size are in the SDK's structs.

use super::{
    module::Module,
    newtypes::{Key, Parts, newtypes},
    path::{Reached, outside, reach},
    source::SdkOperation,
};
use crate::{
    description::{Kind, Pagination},
    emit::page_size_bounds,
    error::{Error, Result, refused, unknown},
};

const MAP: &str = "::std::collections::HashMap<::std::string::String,";

impl<'a> Module<'a> {
    /// All Rust items of an operation.
    pub(super) fn operation(&mut self, operation: &str) -> Result<String> {
        let list = format!("`--list {}`", self.service.name);
        let what = format!("{} has no paginated operation", self.service.name);
        let service = self.service;
        let missing = || unknown(&what, operation, service.paginators.keys().map(String::as_str), &list);
        let pagination = service.paginators.get(operation).ok_or_else(missing)?;
        let found = self.sdk.operation(operation)?;
        let mut parts = Parts::default();
        self.tokens(operation, pagination, &found, &mut parts)?;
        self.results(operation, pagination, &found, &mut parts)?;
        Ok(newtypes(self.sdk, operation, &found, &parts))
    }

    fn tokens(
        &mut self,
        operation: &str,
        pagination: &Pagination,
        found: &SdkOperation,
        parts: &mut Parts,
    ) -> Result<()> {
        let several = pagination.input_token.len() > 1;
        for (asked, given) in pagination.input_token.iter().zip(&pagination.output_token) {
            let taken = reach(self.sdk, operation, &found.input, asked)?;
            let alternatives = given
                .split("||")
                .map(|path| reach(self.sdk, operation, &found.output, path.trim()))
                .collect::<Result<Vec<_>>>()?;
            if let Some(value) = taken.inside().strip_prefix(MAP).and_then(|ty| ty.strip_suffix('>')) {
                let [one] = alternatives.as_slice() else {
                    return Err(refused(operation, asked, "is a map, and may be in several places"));
                };
                let is_one = !several && taken.ty.starts_with("::std::option::Option<") && one.ty == taken.ty;
                if !is_one || one.path.contains(['.', '[']) {
                    return Err(refused(
                        operation,
                        asked,
                        "is a map that is not one of the struct's own members",
                    ));
                }
                let names = self.names_of_values(operation, asked)?;
                let ty = self.keys.of(self.sdk, operation, asked, value, &names)?;
                self.uses.insert("std::collections::BTreeMap".to_owned());
                parts.key = Some(Key {
                    value: ty,
                    wire_name: asked.clone(),
                    input: taken.path,
                    output: one.path.clone(),
                });
                continue;
            }
            for (each, member) in
                [(&taken, asked)].into_iter().chain(alternatives.iter().map(|each| (each, given)))
            {
                if !matches!(each.inside(), "::std::string::String" | "i32" | "i64") {
                    let what = format!(
                        "is a token of type `{}`, which a token cannot be",
                        outside(each.inside(), self.sdk.name())
                    );
                    return Err(refused(operation, member, &what));
                }
            }
            let ty = match taken.inside() {
                "::std::string::String" => String::new(),
                ty => format!(": {ty}"),
            };
            parts.asks.push(format!("input_token(name = {asked:?}){ty} = 0.{}", taken.path));
            let paths: Vec<_> = alternatives.iter().map(|each| format!("0.{}", each.path)).collect();
            let key =
                if several { format!("output_token({})", taken.path) } else { "output_token".to_owned() };
            parts.gives.push(format!("{key}{ty} = {}", paths.join(" || ")));
        }
        if let Some(limit) = &pagination.limit_key {
            let reached = reach(self.sdk, operation, &found.input, limit)?;
            if !matches!(reached.inside(), "::std::string::String" | "i32" | "i64") {
                return Err(refused(operation, limit, "is the page size, and neither a number nor a text"));
            }
            parts.asks.push(format!("page_size{} = 0.{}", self.bounds(operation, limit)?, reached.path));
        }
        if let Some(means) = &pagination.repeated_token {
            parts.asks.push(format!("repeated_token = {means}"));
        }
        Ok(())
    }

    /// What the description calls the types of a map's values.
    fn names_of_values(&self, operation: &str, member: &str) -> Result<Vec<&'a str>> {
        let input = self.service.operations.get(operation).and_then(|operation| operation.input.as_deref());
        let input = self.service.shape(input.unwrap_or_default())?;
        let map = input.members.get(member).map(|member| member.shape.as_str()).unwrap_or_default();
        match &self.service.shape(map)?.kind {
            Kind::Map { value, .. } => {
                Ok(self.service.shape(value)?.members.keys().map(String::as_str).collect())
            }
            _ => Err(refused(operation, member, "is a map for the SDK, and none for the description")),
        }
    }

    /// The bounds of the page size, as the description states them.
    fn bounds(&self, operation: &str, limit: &str) -> Result<String> {
        let input = self.service.operations.get(operation).and_then(|operation| operation.input.as_ref());
        let Some(input) = input else { return Ok(String::new()) };
        let Some(member) = self.service.shape(input)?.members.get(limit) else { return Ok(String::new()) };
        let shape = self.service.shape(&member.shape)?;
        match shape.kind {
            Kind::Integer | Kind::Long => {
                Ok(page_size_bounds(member.min.or(shape.min), member.max.or(shape.max)))
            }
            _ => Ok(String::new()),
        }
    }

    fn results(
        &mut self,
        operation: &str,
        pagination: &Pagination,
        found: &SdkOperation,
        parts: &mut Parts,
    ) -> Result<()> {
        let Some((items, further)) = pagination.result_key.split_first() else {
            return Err(Error::new(format!(
                "the description of `{operation}` does not say what its items are"
            )));
        };
        let reached = reach(self.sdk, operation, &found.output, items)?;
        let name = self.sdk.name();
        if let Some(value) = reached.inside().strip_prefix(MAP).and_then(|ty| ty.strip_suffix('>')) {
            if reached.path.contains('.') {
                return Err(refused(
                    operation,
                    items,
                    "is a map that is not one of the struct's own members",
                ));
            }
            self.uses.insert("std::collections::BTreeMap".to_owned());
            parts.sorted = Some((format!("BTreeMap<String, {}>", outside(value, name)), reached.path));
        } else if reached.inside().starts_with("::std::vec::Vec<")
            || reached.inside() == "::std::string::String"
        {
            parts.gives.push(format!("items: {} = 0.{}", outside(&reached.ty, name), reached.path));
        } else {
            return Err(refused(
                operation,
                items,
                "holds the items, and is neither a list, a map nor a text",
            ));
        }
        for path in further {
            let reached = reach(self.sdk, operation, &found.output, path)?;
            let ty = reached.inside();
            let adds_up = ty.starts_with("::std::vec::Vec<")
                || ty.starts_with(MAP)
                || matches!(ty, "::std::string::String" | "i32" | "i64" | "f32" | "f64");
            if !adds_up {
                return Err(refused(operation, path, "is a result that nothing can be added to"));
            }
            parts.gives.push(format!("aggregate = 0.{}", reached.path));
        }
        if let Some(path) = &pagination.more_results {
            let reached: Reached = reach(self.sdk, operation, &found.output, path)?;
            if reached.inside() != "bool" {
                return Err(refused(operation, path, "says whether more follows, and is no boolean"));
            }
            parts.gives.push(format!("more_results = 0.{}", reached.path));
        }
        Ok(())
    }
}
