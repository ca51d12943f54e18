//! Serves a user pool on a loopback port until it is stopped, and prints its URL: for clients in any language.

use clap::Parser;
use paginator_models::local::{LocalServer, UserPool};
use std::io::Write;

/// Serve an in-memory Cognito user pool with made-up users.
#[derive(Parser)]
struct Options {
    /// The pool's id
    #[arg(long, default_value = "us-east-1_Example")]
    user_pool_id: String,
    /// The group that holds the users
    #[arg(long, default_value = "readers")]
    group_name: String,
    /// How many users there are
    #[arg(long, default_value_t = 250)]
    users: usize,
    /// The port to serve on; a free one unless given
    #[arg(long, default_value_t = 0)]
    port: u16,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let options = Options::parse();
    let pool = UserPool::sample(options.user_pool_id, options.group_name, options.users);
    let server = LocalServer::start_on(options.port, [pool]).await?;
    writeln!(std::io::stdout(), "{}", server.endpoint_url())?;
    tokio::signal::ctrl_c().await?;
    Ok(())
}
