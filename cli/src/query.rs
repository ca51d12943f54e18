//! `--query`: a JMESPath expression over the whole result, and its finds with keys in the AWS CLI's order.

use crate::functions::RUNTIME;
use anyhow::{Error, anyhow};
use jmespath::{Expression, Rcvar, Variable, ast::Ast};
use serde::{Serialize, Serializer};

/// The members of the result and of what is in it, in the order of the service's model.
const MEMBERS: [&str; 13] = [
    // ListUsersInGroupResponse
    "Users",
    "NextToken",
    // UserType
    "Username",
    "Attributes",
    "UserCreateDate",
    "UserLastModifiedDate",
    "Enabled",
    "UserStatus",
    "MFAOptions",
    // AttributeType
    "Name",
    "Value",
    // MFAOptionType
    "DeliveryMedium",
    "AttributeName",
];

pub(crate) struct Query {
    expression: Expression<'static>,
    /// The keys of each `{key: …}` in the expression.
    hashes: Vec<Vec<String>>,
}

impl Query {
    pub(crate) fn new(text: &str) -> Result<Self, Error> {
        let expression =
            RUNTIME.compile(text).map_err(|error| anyhow!("bad value for --query: {}", error.reason))?;
        let mut hashes = Vec::new();
        collect_hashes(expression.as_ast(), &mut hashes);
        Ok(Query { expression, hashes })
    }

    pub(crate) fn find(&self, listed: &impl Serialize) -> Result<Rcvar, Error> {
        let found = Variable::from_serializable(listed).and_then(|listed| self.expression.search(listed));
        found.map_err(|error| anyhow!("--query could not be applied: {}", error.reason))
    }

    pub(crate) fn ordered<'a>(&'a self, value: &'a Variable) -> Found<'a> {
        Found { value, query: self }
    }
}

/// What the query finds; without one, all.
pub(crate) fn find(query: Option<&Query>, listed: &impl Serialize) -> Result<Rcvar, Error> {
    match query {
        Some(query) => query.find(listed),
        None => Ok(Rcvar::new(Variable::from_serializable(listed)?)),
    }
}

fn collect_hashes(ast: &Ast, hashes: &mut Vec<Vec<String>>) {
    match ast {
        Ast::MultiHash { elements, .. } => {
            hashes.push(elements.iter().map(|pair| pair.key.clone()).collect());
            elements.iter().for_each(|pair| collect_hashes(&pair.value, hashes));
        }
        Ast::MultiList { elements: nodes, .. } | Ast::Function { args: nodes, .. } => {
            nodes.iter().for_each(|node| collect_hashes(node, hashes));
        }
        Ast::Comparison { lhs, rhs, .. }
        | Ast::Condition { predicate: lhs, then: rhs, .. }
        | Ast::Projection { lhs, rhs, .. }
        | Ast::And { lhs, rhs, .. }
        | Ast::Or { lhs, rhs, .. }
        | Ast::Subexpr { lhs, rhs, .. } => {
            collect_hashes(lhs, hashes);
            collect_hashes(rhs, hashes);
        }
        Ast::Expref { ast: node, .. }
        | Ast::Flatten { node, .. }
        | Ast::Not { node, .. }
        | Ast::ObjectValues { node, .. } => collect_hashes(node, hashes),
        Ast::Identity { .. }
        | Ast::Field { .. }
        | Ast::Index { .. }
        | Ast::Literal { .. }
        | Ast::Slice { .. } => {}
    }
}

/// What a query found. The library sorts the keys of objects; the AWS CLI has them as the model or the expression
/// has.
#[derive(Clone, Copy)]
pub(crate) struct Found<'a> {
    pub(crate) value: &'a Variable,
    query: &'a Query,
}

impl<'a> Found<'a> {
    /// The elements, of an array.
    pub(crate) fn elements(self) -> Option<Vec<Found<'a>>> {
        Some(self.value.as_array()?.iter().map(|value| Found { value, ..self }).collect())
    }

    /// The members, of an object.
    pub(crate) fn members(self) -> Option<Vec<(&'a str, Found<'a>)>> {
        let object = self.value.as_object()?;
        let mut members: Vec<_> =
            object.iter().map(|(key, value)| (key.as_str(), Found { value, ..self })).collect();
        let of_hash = |keys: &&Vec<String>| {
            keys.len() == object.len() && keys.iter().all(|key| object.contains_key(key))
        };
        match self.query.hashes.iter().find(of_hash) {
            Some(keys) => members.sort_by_key(|(name, _)| keys.iter().position(|key| key == name)),
            None => members.sort_by_key(|(name, _)| {
                MEMBERS.iter().position(|member| member == name).unwrap_or(MEMBERS.len())
            }),
        }
        Some(members)
    }
}

impl Serialize for Found<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let Some(elements) = self.elements() {
            serializer.collect_seq(elements)
        } else if let Some(members) = self.members() {
            serializer.collect_map(members)
        } else {
            self.value.serialize(serializer)
        }
    }
}
