//! Where something is: in a marked field, or at the end of a path from `self`.

use proc_macro2::Span;
use syn::{Member, Type, ext::IdentExt};

#[derive(Clone)]
pub(crate) enum Place {
    Field(Field),
    Path(Way),
}

/// A marked field of the struct itself.
#[derive(Clone)]
pub(crate) struct Field {
    pub(crate) member: Member,
    pub(crate) ty: Type,
}

/// A path.
#[derive(Clone)]
pub(crate) struct Way {
    /// The field of the struct itself.
    pub(crate) first: Member,
    /// The steps from there.
    pub(crate) steps: Vec<Step>,
    /// The type of what is there, where it is specified.
    pub(crate) ty: Option<Type>,
}

#[derive(Clone)]
pub(crate) enum Step {
    Field(Member),
    /// `[-1]`, and where that was written.
    Last(Span),
}

impl Place {
    /// The field of the struct itself.
    pub(crate) fn first(&self) -> &Member {
        match self {
            Place::Field(field) => &field.member,
            Place::Path(way) => &way.first,
        }
    }

    fn steps(&self) -> &[Step] {
        match self {
            Place::Field(_) => &[],
            Place::Path(way) => &way.steps,
        }
    }

    /// The type of what is there, where it is known.
    pub(crate) fn ty(&self) -> Option<&Type> {
        match self {
            Place::Field(field) => Some(&field.ty),
            Place::Path(way) => way.ty.as_ref(),
        }
    }

    pub(crate) fn is_nested(&self) -> bool {
        !self.steps().is_empty()
    }

    /// Where it says `[-1]`.
    pub(crate) fn last(&self) -> Option<Span> {
        match self {
            Place::Field(_) => None,
            Place::Path(way) => way.last(),
        }
    }

    fn last_member(&self) -> &Member {
        let member = self.steps().iter().rev().find_map(|step| match step {
            Step::Field(member) => Some(member),
            Step::Last(_) => None,
        });
        member.unwrap_or(self.first())
    }

    /// The last field's name without `r#`; `None` for a tuple's.
    pub(crate) fn name(&self) -> Option<String> {
        match self.last_member() {
            Member::Named(name) => Some(name.unraw().to_string()),
            Member::Unnamed(_) => None,
        }
    }

    pub(crate) fn span(&self) -> Span {
        match self.last_member() {
            Member::Named(name) => name.span(),
            Member::Unnamed(index) => index.span,
        }
    }

    pub(crate) fn is_same_as(&self, other: &Place) -> bool {
        let mut pairs = self.steps().iter().zip(other.steps());
        self.first() == other.first()
            && self.steps().len() == other.steps().len()
            && pairs.all(|(one, other)| one.is_same_as(other))
    }
}

impl Way {
    /// Where it says `[-1]`.
    pub(crate) fn last(&self) -> Option<Span> {
        self.steps.iter().rev().find_map(|step| match step {
            Step::Field(_) => None,
            Step::Last(brackets) => Some(*brackets),
        })
    }
}

impl Step {
    fn is_same_as(&self, other: &Step) -> bool {
        match (self, other) {
            (Step::Field(one), Step::Field(other)) => one == other,
            (Step::Last(_), Step::Last(_)) => true,
            (Step::Field(_), Step::Last(_)) | (Step::Last(_), Step::Field(_)) => false,
        }
    }
}
