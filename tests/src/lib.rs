//! What the tests share. It unwraps as tests do.
#![allow(clippy::expect_used)]

pub mod http;

// README's examples compile and run.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
mod readme {}
