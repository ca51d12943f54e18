#!/usr/bin/env bash
# Regenerates the golden files: read what changed before you check it in.
set -euo pipefail
cd "$(dirname "$0")"
models() { cargo run --quiet -p paginator-codegen -- models --from descriptions bookshop "$@"; }
models ListBooks ListLoans ScanShelves ListDVDVersions TailEvents --docs --out golden
models ListLoans --no-client --out golden_alone/list_loans.rs
cargo fmt -p paginator-codegen
