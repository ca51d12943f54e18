//! Types that cannot be what they are given as, as far as their names tell.

use syn::{Error, GenericArgument, GenericParam, Generics, PathArguments, PathSegment, Type, WherePredicate};

/// The standard library's own types take no annotations.
///
/// # Errors
/// When the response is one of them.
pub(crate) fn refuse_foreign_response(ty: &Type) -> Result<(), Error> {
    const FOREIGN: [&str; 8] =
        ["Vec", "VecDeque", "HashMap", "BTreeMap", "Option", "Result", "Box", "String"];
    match last(ty) {
        Some(name) if FOREIGN.iter().any(|foreign| name.ident == foreign) => Err(Error::new_spanned(
            ty,
            format!(
                "a response is a struct that derives `Paginated`, and `{}` is not one\n\
                 help: wrap it, `struct Things(#[paginated(items)] Vec<Thing>);`",
                name.ident
            ),
        )),
        _ => Ok(()),
    }
}

/// Only its bounds say what a type parameter can be.
///
/// # Errors
/// When a token's type is a parameter without bounds.
pub(crate) fn refuse_unbounded_token(ty: Option<&Type>, generics: &Generics) -> Result<(), Error> {
    let Some(Type::Path(path)) = ty.map(inside_options) else { return Ok(()) };
    let Some(name) = path.path.get_ident() else { return Ok(()) };
    let is_unbounded = generics.params.iter().any(|parameter| match parameter {
        GenericParam::Type(parameter) => parameter.ident == *name && parameter.bounds.is_empty(),
        GenericParam::Const(_) | GenericParam::Lifetime(_) => false,
    });
    let predicates = generics.where_clause.iter().flat_map(|clause| &clause.predicates);
    let is_bounded_there = predicates.into_iter().any(|predicate| match predicate {
        WherePredicate::Type(predicate) => match inside_options(&predicate.bounded_ty) {
            Type::Path(bounded) => bounded.path.is_ident(name),
            _ => false,
        },
        _ => false,
    });
    if !is_unbounded || is_bounded_there {
        return Ok(());
    }
    Err(Error::new_spanned(
        name,
        format!(
            "`{name}` is a token here, and nothing says that it can be one\nhelp: write `{name}: TokenValue`"
        ),
    ))
}

fn inside_options(ty: &Type) -> &Type {
    let inside = last(ty).filter(|outer| outer.ident == "Option").and_then(|outer| match &outer.arguments {
        PathArguments::AngleBracketed(arguments) => match arguments.args.first() {
            Some(GenericArgument::Type(inside)) => Some(inside),
            _ => None,
        },
        _ => None,
    });
    inside.map_or(ty, inside_options)
}

fn last(ty: &Type) -> Option<&PathSegment> {
    match ty {
        Type::Path(path) => path.path.segments.last(),
        _ => None,
    }
}
