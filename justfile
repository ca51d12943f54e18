# The common commands: `just` lists them, `just tests` runs one.

_list:
    @just --list

# formatting, layers, English, lints
lint:
    cargo fmt --all --check
    tests/layers/check.py
    tests/english/check
    cargo clippy --workspace --all-targets --all-features --locked -- -D warnings

# all tests, or those of one question: `just tests walk`
tests question="":
    {{ if question == "" { "cargo test --workspace --locked" } else { "cargo test -p paginator-tests --locked --test " + question } }}

# the documentation, as docs.rs shows it
docs:
    tests/release/docs_rs

# writes what the compiler says of mistakes, the page of errors and what the derive writes
bless:
    # The page is not written yet, so the test that compares it fails here.
    -TRYBUILD=overwrite cargo test -p paginator-ui --locked
    BLESS=1 cargo test -p paginator-ui --locked
    BLESS=1 cargo test -p paginator-macros --lib --locked

# compares the public API with what was reviewed; `just api bless` writes it
api *bless:
    tests/release/api/run {{ bless }}

# the oldest Rust and the oldest dependencies
oldest:
    tests/release/msrv
    tests/release/minimal

# everything that has to pass
ci:
    .ci/run

# what takes longer: all of it, or some lanes, `just deep histories fuzz`
deep *lanes:
    .ci/deep {{ lanes }}
