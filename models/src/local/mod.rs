//! An in-memory user pool behind HTTP on a loopback port, for examples and tests: it speaks Cognito's
//! protocol (headers, errors, limits, opaque tokens) and checks no signature.

mod pool;
mod server;

pub use pool::UserPool;
pub use server::LocalServer;
