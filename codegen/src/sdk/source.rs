//! The source of the SDK's crate: which structs an operation has there, and what their fields are.

use crate::{
    description::Service,
    error::{Error, Result, unknown},
    read::{Json, read_json_text},
};
use quote::ToTokens;
use std::{
    fs, io,
    path::{Path, PathBuf},
    process::Command,
};
use syn::{Fields, Item, Visibility};

/// The SDK's crate for one service.
#[derive(Clone, Debug)]
pub struct SdkCrate {
    /// `aws_sdk_s3`
    name: String,
    /// Its folder `src`.
    source: PathBuf,
}

/// A struct or an enum of the crate.
#[derive(Clone, Debug)]
pub(super) struct SdkType {
    pub(super) name: String,
    /// The public fields, or the variants with what each holds; types without spaces.
    pub(super) members: Vec<(String, String)>,
    pub(super) is_enum: bool,
}

/// An operation's module.
#[derive(Clone, Debug)]
pub(super) struct SdkOperation {
    /// `list_objects_v2`, which is the client's method too.
    pub(super) module: String,
    pub(super) input: SdkType,
    pub(super) output: SdkType,
    /// The name of the enum of its errors.
    pub(super) error: String,
}

impl SdkCrate {
    /// The crate of a service, as the package in `folder` depends on it: `cargo metadata` finds its source.
    ///
    /// # Errors
    /// When there is no package there, or it does not depend on the SDK of the service.
    pub fn of(service: &Service, folder: &Path) -> Result<Self> {
        let id: String = service.metadata.service_id.chars().filter(|c| c.is_alphanumeric()).collect();
        let package = format!("aws-sdk-{}", id.to_lowercase());
        let output = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
            .args(["metadata", "--format-version", "1"])
            .current_dir(folder)
            .output()
            .map_err(|error| {
                Error::new(format!("cannot run `cargo metadata` in `{}`: {error}", folder.display()))
            })?;
        if !output.status.success() {
            let words = String::from_utf8_lossy(&output.stderr);
            let first = words.lines().find(|line| line.starts_with("error")).unwrap_or("it says nothing");
            return Err(Error::new(format!("`cargo metadata` fails in `{}`: {first}", folder.display())));
        }
        let metadata = read_json_text(&output.stdout)?;
        let packages = metadata.get("packages").map(Json::list).unwrap_or_default();
        let names = |each: &&Json| each.text_at("name").as_deref() == Some(package.as_str());
        let manifest = packages.iter().find(names).and_then(|found| found.text_at("manifest_path"));
        let Some(manifest) = manifest else {
            let help = format!("the types are taken from it: `cargo add {package}`");
            return Err(Error::new(format!("`{}` does not depend on `{package}`; {help}", folder.display())));
        };
        let source = Path::new(&manifest).with_file_name("src");
        Ok(SdkCrate { name: package.replace('-', "_"), source })
    }

    /// The crate's name in Rust, `aws_sdk_s3`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The module of an operation.
    pub(super) fn operation(&self, operation: &str) -> Result<SdkOperation> {
        let folder = self.source.join("operation");
        let modules: Vec<String> =
            entries(&folder)?.iter().filter(|path| path.is_dir()).map(|path| file_name(path)).collect();
        let Some(module) = modules.iter().find(|module| plain(module) == plain(operation)) else {
            let what = format!("`{}` has no operation", self.name);
            return Err(unknown(&what, operation, modules.iter().map(String::as_str), "its documentation"));
        };
        let of = |end: &str| {
            let is_it = |path: &&PathBuf| file_name(path).starts_with('_') && file_name(path).ends_with(end);
            let files = entries(&folder.join(module))?;
            let file = files.iter().find(is_it).cloned();
            let missing = || Error::new(format!("`{}` has no file `…{end}` for `{operation}`", self.name));
            let file = file.ok_or_else(missing)?;
            let mut found = types(&file)?;
            let wanted = end.trim_end_matches(".rs");
            found.retain(|each| !each.is_enum && plain(&each.name).ends_with(&plain(wanted)));
            found.pop().ok_or_else(missing)
        };
        let errors = types(&folder.join(format!("{module}.rs")))?;
        let is_error =
            |each: &&SdkType| each.is_enum && plain(&each.name) == format!("{}error", plain(operation));
        let missing = || Error::new(format!("`{}` has no error for `{operation}`", self.name));
        let error = errors.iter().find(is_error).ok_or_else(missing)?.name.clone();
        Ok(SdkOperation { input: of("_input.rs")?, output: of("_output.rs")?, module: module.clone(), error })
    }

    /// A type of the crate's module `types`.
    pub(super) fn shape(&self, name: &str) -> Result<SdkType> {
        let missing = || Error::new(format!("`{}` has no type `{name}`", self.name));
        // One file per type, named after it.
        let files = entries(&self.source.join("types"))?;
        let is_it = |path: &&PathBuf| plain(file_name(path).trim_end_matches(".rs")) == plain(name);
        let file = files.iter().find(is_it).ok_or_else(missing)?;
        types(file)?.into_iter().find(|each| each.name == name).ok_or_else(missing)
    }
}

impl SdkType {
    /// The member that the description calls `name`: the SDK spells it differently.
    pub(super) fn member(&self, name: &str) -> Option<(&str, &str)> {
        let found = self.members.iter().find(|(member, _)| plain(member) == plain(name));
        found.map(|(member, ty)| (member.as_str(), ty.as_str()))
    }
}

/// A name reduced to what its spellings have in common.
fn plain(name: &str) -> String {
    name.trim_start_matches("r#").chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase()
}

/// The structs and enums of a file.
fn types(path: &Path) -> Result<Vec<SdkType>> {
    let wrong =
        |error: &dyn std::fmt::Display| Error::new(format!("cannot read `{}`: {error}", path.display()));
    let text = fs::read_to_string(path).map_err(|error| wrong(&error))?;
    let file = syn::parse_file(&text).map_err(|error| wrong(&error))?;
    let ty = |ty: &syn::Type| ty.to_token_stream().to_string().replace(' ', "");
    let mut found = Vec::new();
    for item in &file.items {
        match item {
            Item::Struct(item) => {
                let public = |field: &&syn::Field| matches!(field.vis, Visibility::Public(_));
                let member = |field: &syn::Field| Some((field.ident.as_ref()?.to_string(), ty(&field.ty)));
                let members = item.fields.iter().filter(public).filter_map(member).collect();
                found.push(SdkType { name: item.ident.to_string(), members, is_enum: false });
            }
            Item::Enum(item) => {
                let holds = |variant: &syn::Variant| match &variant.fields {
                    Fields::Unnamed(fields) => fields.unnamed.first().map(|field| ty(&field.ty)),
                    _ => None,
                };
                let member = |variant: &syn::Variant| Some((variant.ident.to_string(), holds(variant)?));
                let members = item.variants.iter().filter_map(member).collect();
                found.push(SdkType { name: item.ident.to_string(), members, is_enum: true });
            }
            _ => {}
        }
    }
    Ok(found)
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let wrong = |error: io::Error| Error::new(format!("cannot read `{}`: {error}", folder.display()));
    let entries = fs::read_dir(folder).map_err(wrong)?;
    let mut paths = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<Vec<_>>>()
        .map_err(wrong)?;
    paths.sort();
    Ok(paths)
}
