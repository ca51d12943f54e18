//! Has every public method of the paginator and of what it drives an example in its documentation?

use crate::workspace;
use std::{fs, path::Path};

/// Where these methods are, in the runtime's sources.
const SOURCES: [&str; 11] = [
    "drive/blocking/items.rs",
    "drive/blocking/pages.rs",
    "drive/items.rs",
    "drive/page.rs",
    "drive/pages.rs",
    "drive/positions.rs",
    "drive/search/ended.rs",
    "drive/search/stream.rs",
    "paginator/start.rs",
    "paginator/paginated.rs",
    "paginator/settings.rs",
];

/// The public methods of a source, by line and name, whose documentation has no code block. In the trait `Paginated`
/// every method is public.
fn without_example(source: &Path) -> (usize, Vec<String>) {
    let text = fs::read_to_string(source).unwrap();
    let (mut count, mut found, mut has_example) = (0, Vec::new(), false);
    for (number, line) in text.lines().enumerate() {
        let code = line.trim_start();
        let is_in_trait = source.ends_with("paginated.rs") && line.starts_with("    fn ");
        if code.starts_with("///") || code.starts_with("#[doc") {
            has_example |= code == "/// ```" || code.contains("include_str!");
        } else if line.starts_with("    pub fn ") || line.starts_with("    pub async fn ") || is_in_trait {
            count += 1;
            if !has_example {
                found.push(format!("{}:{}: {code}", source.display(), number + 1));
            }
            has_example = false;
        } else if !code.starts_with("#[") {
            has_example = false;
        }
    }
    (count, found)
}

#[test]
fn every_public_method_of_the_paginator_and_the_streams_has_one() {
    let (mut count, mut missing) = (0, Vec::new());
    for source in SOURCES {
        let (methods, found) = without_example(&workspace().join("paginator-runtime/src").join(source));
        assert!(methods > 0, "{source} has no public method");
        count += methods;
        missing.extend(found);
    }
    assert!(missing.is_empty(), "{} of {count} have none:\n{}", missing.len(), missing.join("\n"));
}
