//! Are names and types taken from the source of the SDK's crate, and is what it cannot express refused? Over a small
//! crate laid out as the official ones are.

#![allow(clippy::unwrap_used, reason = "helpers of tests say what they expect by unwrapping it")]

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};
use tempfile::{TempDir, tempdir};

/// A package that depends on an SDK of the bookshop; `files` are added to it, or replace some of it.
fn package(files: &[(&str, &str)]) -> TempDir {
    let folder = tempdir().unwrap();
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write(
        "Cargo.toml",
        "[package]\nname = \"shop\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[workspace]\n\
         [dependencies]\naws-sdk-bookshop = { path = \"sdk\" }\n",
    );
    write("src/lib.rs", "");
    write(
        "sdk/Cargo.toml",
        "[package]\nname = \"aws-sdk-bookshop\"\nversion = \"1.0.0\"\nedition = \"2024\"\n",
    );
    write("sdk/src/lib.rs", "");
    write("sdk/src/types/_book.rs", "pub struct Book { pub title: ::std::string::String }");
    let operation = |module: &str, name: &str, input: &str, output: &str| {
        let folder = format!("sdk/src/operation/{module}");
        write(&format!("{folder}.rs"), &format!("pub enum {name}Error {{}}"));
        write(&format!("{folder}/_{module}_input.rs"), &format!("pub struct {name}Input {{ {input} }}"));
        write(&format!("{folder}/_{module}_output.rs"), &format!("pub struct {name}Output {{ {output} }}"));
    };
    operation(
        "list_books",
        "ListBooks",
        "pub shop_id: ::std::option::Option<::std::string::String>, pub r#type: ::std::option::Option<::std::string::String>, \
         pub max_results: ::std::option::Option<i32>, pub next_token: ::std::option::Option<::std::string::String>",
        "pub books: ::std::option::Option<::std::vec::Vec<crate::types::Book>>, \
         pub next_token: ::std::option::Option<::std::string::String>, _request_id: Option<String>",
    );
    // The SDK spells the operation differently.
    operation(
        "list_dvd_versions",
        "ListDvdVersions",
        "pub key_marker: ::std::option::Option<::std::string::String>, \
         pub kind_marker: ::std::option::Option<crate::types::Genre>, pub max: ::std::option::Option<i32>",
        "pub versions: ::std::option::Option<::std::vec::Vec<crate::types::Loan>>, \
         pub next_key: ::std::option::Option<::std::string::String>, \
         pub next_kind: ::std::option::Option<crate::types::Genre>, pub truncated: ::std::option::Option<bool>",
    );
    for (path, text) in files {
        write(path, text);
    }
    folder
}

fn sdk(package: &Path, operation: &str) -> Output {
    let descriptions = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/descriptions");
    let mut command = Command::new(env!("CARGO_BIN_EXE_paginator-codegen"));
    command.args(["sdk", "bookshop", operation, "--from"]).arg(descriptions).arg("--package").arg(package);
    command.env("CARGO_NET_OFFLINE", "true").output().unwrap()
}

fn refused(output: &Output) -> String {
    let said = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!((output.status.code(), said.lines().count()), (Some(2), 1), "{said}");
    assert!(output.stdout.is_empty());
    said
}

#[test]
fn an_operation_is_written_over_the_crates_own_names_and_types() {
    let package = package(&[]);
    let output = sdk(package.path(), "ListBooks");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    for part in [
        "use aws_sdk_bookshop::{Client, error::SdkError};",
        "input_token(name = \"nextToken\") = 0.next_token",
        "page_size(max = 60) = 0.max_results",
        "pub aws_sdk_bookshop::operation::list_books::ListBooksInput,",
        "items: Option<Vec<aws_sdk_bookshop::types::Book>> = 0.books",
        "type Error = SdkError<aws_sdk_bookshop::operation::list_books::ListBooksError>;",
        ".set_shop_id(request.shop_id)",
        ".set_type(request.r#type)",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    assert!(!text.contains("request_id"), "what is private is left alone");
}

#[test]
fn what_the_sdk_cannot_express_names_the_member() {
    let package = package(&[]);
    let said = refused(&sdk(package.path(), "ListDVDVersions"));
    assert!(said.contains("member `KindMarker` of `ListDVDVersions` is a token of type"), "{said}");
    // The description has an operation that this SDK does not.
    assert!(
        refused(&sdk(package.path(), "ListLoans"))
            .contains("`aws_sdk_bookshop` has no operation `ListLoans`")
    );
    let without = "pub struct ListBooksOutput { pub books: ::std::option::Option<::std::vec::Vec<crate::types::Book>> }";
    let package = self::package(&[("sdk/src/operation/list_books/_list_books_output.rs", without)]);
    let said = refused(&sdk(package.path(), "ListBooks"));
    assert!(
        said.contains("member `nextToken` of `ListBooks` is not in the SDK's `ListBooksOutput`"),
        "{said}"
    );
    let package = self::package(&[("sdk/src/operation/list_books/_list_books_output.rs", "pub struct {")]);
    assert!(refused(&sdk(package.path(), "ListBooks")).contains("_list_books_output.rs"));
}

#[test]
fn a_package_without_the_sdk_says_what_to_add() {
    let folder = tempdir().unwrap();
    assert!(refused(&sdk(folder.path(), "ListBooks")).contains("`cargo metadata` fails"));
    fs::create_dir(folder.path().join("src")).unwrap();
    fs::write(folder.path().join("src/lib.rs"), "").unwrap();
    let manifest = "[package]\nname = \"shop\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[workspace]\n";
    fs::write(folder.path().join("Cargo.toml"), manifest).unwrap();
    assert!(refused(&sdk(folder.path(), "ListBooks")).contains("`cargo add aws-sdk-bookshop`"));
}
