//! Does each mistake get the one message that helps, and do the correct forms compile?
//!
//! The texts are the pinned compiler's. After a change, `TRYBUILD=overwrite cargo test -p paginator-ui` writes
//! them anew; read every one before it is committed.

#[test]
fn mistakes_are_explained() {
    let cases = trybuild::TestCases::new();
    cases.pass("cases/correct/*.rs");
    for mistake in [
        "unknown",
        "missing",
        "duplicate",
        "misplaced",
        "path",
        "conflict",
        "type",
        "mismatch",
        "shape",
        "syntax",
        "usage",
        "together",
    ] {
        cases.compile_fail(format!("cases/{mistake}/*.rs"));
    }
}
