//! Where a key was found, and so what it marks: the field that it is on, or a path that it names.

use crate::{
    keys::Entry,
    place::{Field, Place, Way},
    value::{no_value, path_value},
    words::nearest,
};
use proc_macro2::Ident;
use syn::{Attribute, Data, DeriveInput, Error, Member, ext::IdentExt, parse::ParseStream, spanned::Spanned};

/// A struct with its fields, and the attributes of each.
pub(crate) struct Struct<'a> {
    name: &'a Ident,
    pub(crate) attrs: &'a [Attribute],
    pub(crate) fields: Vec<(Field, &'a [Attribute])>,
}

#[derive(Clone, Copy)]
pub(crate) enum Spot<'s, 'a> {
    Field { field: &'s Field, attrs: &'a [Attribute] },
    Struct(&'s Struct<'a>),
}

impl<'a> Spot<'_, 'a> {
    /// What the key marks, and the attributes of the field that this is or begins with.
    pub(crate) fn place(&self, entry: &Entry, input: ParseStream) -> Result<(Place, &'a [Attribute]), Error> {
        match self {
            Spot::Field { field, attrs } => Ok((Place::Field((*field).clone()), attrs)),
            Spot::Struct(own) => own.at_path(path_value(entry, input)?),
        }
    }

    /// The end of the key: nothing follows a marker.
    pub(crate) fn end(&self, entry: &Entry, input: ParseStream) -> Result<(), Error> {
        match self {
            Spot::Field { .. } => no_value(entry, input),
            Spot::Struct(_) => Ok(()),
        }
    }
}

impl<'a> Struct<'a> {
    /// # Errors
    /// When it is not a struct with fields.
    pub(crate) fn of(original: &'a DeriveInput) -> Result<Self, Error> {
        let fields = match &original.data {
            Data::Struct(data) => &data.fields,
            Data::Enum(data) => {
                let message = "`Paginated` is derived for structs: put the enum into a field of one";
                return Err(Error::new_spanned(data.enum_token, message));
            }
            Data::Union(data) => {
                let message = "`Paginated` is derived for structs: put the union's fields into one";
                return Err(Error::new_spanned(data.union_token, message));
            }
        };
        let fields = fields.members().zip(fields).map(|(mut member, field)| {
            if let Member::Unnamed(index) = &mut member {
                index.span = field.ty.span();
            }
            (Field { member, ty: field.ty.clone() }, field.attrs.as_slice())
        });
        Ok(Struct { fields: fields.collect(), ..Self::without_fields(original) })
    }

    /// The same without fields, for an enum or a union.
    pub(crate) fn without_fields(original: &'a DeriveInput) -> Self {
        Struct { name: &original.ident, attrs: &original.attrs, fields: Vec::new() }
    }

    /// The place that a path leads to, if the field that it begins with is one of the struct's, and that field's
    /// attributes. Only the compiler knows what lies deeper.
    pub(crate) fn at_path(&self, way: Way) -> Result<(Place, &'a [Attribute]), Error> {
        if let Some((_, attrs)) = self.fields.iter().find(|(field, _)| field.member == way.first) {
            return Ok((Place::Path(way), attrs));
        }
        let name_of = |member: &Member| match member {
            Member::Named(name) => (name.unraw().to_string(), name.span()),
            Member::Unnamed(index) => (index.index.to_string(), index.span),
        };
        let own: Vec<_> = self.fields.iter().map(|(field, _)| name_of(&field.member).0).collect();
        let (first, span) = name_of(&way.first);
        let near = nearest(&first, own.iter().map(String::as_str));
        let near = near.map(|near| format!("\nhelp: did you mean `{near}`?")).unwrap_or_default();
        Err(Error::new(span, format!("`{}` has no field `{first}`{near}", self.name)))
    }
}
