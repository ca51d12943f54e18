//! The text of an operation: the newtypes over its input and its output, and `Fetch` for the client.

use super::{
    path::inside,
    source::{SdkCrate, SdkOperation},
};
use crate::names;

/// What the two structs are built from.
#[derive(Default)]
pub(super) struct Parts {
    /// The keys on the input.
    pub(super) asks: Vec<String>,
    /// The keys on the output.
    pub(super) gives: Vec<String>,
    /// Set where the token is a map.
    pub(super) key: Option<Key>,
    /// Set where the items are a map: the type of the sorted map, and the SDK's field.
    pub(super) sorted: Option<(String, String)>,
}

/// A token that is a map: it is kept next to the SDK's structs.
pub(super) struct Key {
    /// The type of its values.
    pub(super) value: String,
    /// What boto3 calls it.
    pub(super) wire_name: String,
    /// The SDK's fields.
    pub(super) input: String,
    pub(super) output: String,
}

impl Key {
    fn ty(&self) -> String {
        format!("Option<BTreeMap<String, {}>>", self.value)
    }

    /// Takes the key out of `owner`, which has it in `field`, into a variable `key`.
    fn taken(&self, owner: &str, field: &str) -> String {
        let value = &self.value;
        format!(
            "let key = {owner}.{field}.take().map(|key| \
             key.into_iter().map(|(name, value)| (name, {value}(value))).collect());"
        )
    }
}

/// The items of an operation, with an empty line between each.
pub(super) fn newtypes(sdk: &SdkCrate, operation: &str, found: &SdkOperation, parts: &Parts) -> String {
    let stem = names::camel_case(operation);
    let (input, output) = (format!("{stem}Input"), format!("{stem}Output"));
    let of_sdk = format!("{}::operation::{}", sdk.name(), found.module);
    let mut asks = vec![format!("response = {output}")];
    if stem != operation {
        asks.push(format!("operation = {operation:?}"));
    }
    asks.extend(parts.asks.iter().cloned());
    let mut items = vec![input_struct(&input, operation, found, parts, &of_sdk, &asks.join(", "))];
    items.extend(parts.key.as_ref().map(|key| from_sdk(&input, found, key, &of_sdk)));
    items.push(output_struct(&output, operation, found, parts, &of_sdk));
    items.push(fetch(&input, &output, found, parts, &of_sdk));
    items.join("\n\n")
}

fn input_struct(
    input: &str,
    operation: &str,
    found: &SdkOperation,
    parts: &Parts,
    of_sdk: &str,
    keys: &str,
) -> String {
    let key = parts.key.as_ref().map(|key| {
        let (name, ty) = (&key.wire_name, key.ty());
        format!(
            ", /// The token: the key after which the page begins, sorted by its names.\n\
             #[paginated(input_token(name = {name:?}))] pub {ty}"
        )
    });
    format!(
        "/// The SDK's input of `{operation}`.\n#[derive(Clone, Paginated)]\n#[paginated({keys})]\n\
         pub struct {input}(/// What the SDK's builder builds.\npub {of_sdk}::{}{});",
        found.input.name,
        key.unwrap_or_default(),
    )
}

/// The `From` that makes the newtype of an input whose token is kept next to it.
fn from_sdk(input: &str, found: &SdkOperation, key: &Key, of_sdk: &str) -> String {
    let sdk_input = &found.input.name;
    let taken = key.taken("request", &key.input);
    format!(
        "impl From<{of_sdk}::{sdk_input}> for {input} {{ \
         /// A request for the first page, or for the one after the key that the SDK's input has.\n\
         fn from(mut request: {of_sdk}::{sdk_input}) -> Self {{ {taken} {input}(request, key) }} }}"
    )
}

fn output_struct(output: &str, operation: &str, found: &SdkOperation, parts: &Parts, of_sdk: &str) -> String {
    let keys = match parts.gives.is_empty() {
        true => String::new(),
        false => format!("#[paginated({})]\n", parts.gives.join(", ")),
    };
    let key = parts.key.as_ref().map(|key| {
        let ty = key.ty();
        format!(", /// The token for the next page.\n#[paginated(output_token)] pub {ty}")
    });
    let sorted = parts.sorted.as_ref().map(|(ty, _)| {
        format!(", /// The items, sorted by their keys; taken out of the SDK's response.\n#[paginated(items)] pub {ty}")
    });
    format!(
        "/// The SDK's output of `{operation}`: one page.\n#[derive(Paginated)]\n{keys}\
         pub struct {output}(/// The SDK's output.\npub {of_sdk}::{}{}{});",
        found.output.name,
        key.unwrap_or_default(),
        sorted.unwrap_or_default(),
    )
}

fn fetch(input: &str, output: &str, found: &SdkOperation, parts: &Parts, of_sdk: &str) -> String {
    let (module, error) = (&found.module, &found.error);
    let setters: String = found.input.members.iter().map(|(field, ty)| setter(field, ty, parts)).collect();
    let mut taken = String::new();
    let mut made = vec!["page"];
    if let Some(key) = &parts.key {
        taken.push_str(&key.taken("page", &key.output));
        made.push("key");
    }
    if let Some((_, field)) = &parts.sorted {
        taken
            .push_str(&format!("let items = page.{field}.take().unwrap_or_default().into_iter().collect();"));
        made.push("items");
    }
    let answered = match taken.is_empty() {
        true => format!("call.send().await.map({output})"),
        false => format!("let mut page = call.send().await?; {taken} Ok({output}({}))", made.join(", ")),
    };
    let pattern = if parts.key.is_some() { "request, key" } else { "request" };
    format!(
        "impl Fetch<{input}> for Client {{ type Error = SdkError<{of_sdk}::{error}>; \
         type Future = Pin<Box<dyn Future<Output = Result<{output}, Self::Error>> + Send>>; \
         fn fetch(&self, {input}({pattern}): {input}) -> Self::Future {{ \
         let call = self.{module}(){setters}; \
         Box::pin(async move {{ {answered} }}) }} }}"
    )
}

/// The call that sets a field of the input on the SDK's builder: only the builder can send.
fn setter(field: &str, ty: &str, parts: &Parts) -> String {
    let value = match &parts.key {
        Some(key) if key.input == *field => {
            "key.map(|key| key.into_iter().map(|(name, value)| (name, value.0)).collect())".to_owned()
        }
        _ if inside(ty) == ty => format!("Some(request.{field})"),
        _ => format!("request.{field}"),
    };
    format!(".set_{}({value})", field.trim_start_matches("r#"))
}
