//! What the paginated operations of Book Shop are made of.
//!
//! Written by paginator-codegen; regenerate it instead of editing it.

use super::support::{Blob, Date, DateTime, Hidden, Object, json_object, open_enum};
use paginator_runtime::token::token_value;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// One book.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "camelCase")]
pub struct Book {
    pub title: String,
    pub genre: Genre,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sequel: Option<Box<Book>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chapters: Option<Vec<Chapter>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cover: Option<Blob>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printed: Option<Vec<Date>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<DateTime>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tags: Option<BTreeMap<String, String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extra: Option<Value>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_reader: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub all_readers: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub option: Option<OptionShape>,
    #[serde(default, rename = "isbn-13", skip_serializing_if = "Option::is_none")]
    pub isbn_code: Option<String>,
}

json_object!(Book);

impl std::fmt::Debug for Book {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Book")
            .field("title", &self.title)
            .field("genre", &self.genre)
            .field("sequel", &self.sequel)
            .field("chapters", &self.chapters)
            .field("cover", &self.cover)
            .field("printed", &self.printed)
            .field("published", &self.published)
            .field("weight", &self.weight)
            .field("tags", &self.tags)
            .field("extra", &self.extra)
            .field("last_reader", &self.last_reader.as_ref().map(|_| Hidden))
            .field("all_readers", &self.all_readers.as_ref().map(|_| Hidden))
            .field("option", &self.option)
            .field("isbn_code", &self.isbn_code)
            .finish()
    }
}

open_enum! {
    Genre {
        Novel = "NOVEL",
        SciFi = "sci-fi",
        OtherValue = "OTHER",
        Novel_ = "novel",
        _18_1 = "18_1",
    }
}

#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "PascalCase")]
pub struct Loan {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
}

json_object!(Loan);

#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "PascalCase")]
pub struct LoanResult {
    pub loans: Vec<Loan>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub returned: Option<Vec<Loan>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<i32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub has_more: Option<bool>,
}

json_object!(LoanResult);

#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "PascalCase")]
pub struct KeyPart {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub s: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub b: Option<Blob>,
    #[serde(default, rename = "NULL", skip_serializing_if = "Option::is_none")]
    pub null: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub l: Option<Vec<KeyPart>>,
}

json_object!(KeyPart);

token_value! {
    struct KeyPart {
        "S" => s,
        "B" => b,
        "NULL" => null,
        "L" => l,
    }
}

#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "camelCase")]
pub struct Chapter {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub book: Option<Book>,
}

json_object!(Chapter);

#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "camelCase")]
pub struct OptionShape {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gift: Option<bool>,
}

json_object!(OptionShape);
