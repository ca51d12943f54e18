//! Walks a group's users with the official SDK's paginator.
//!
//! Usage: end-to-end-sdk items|pages; the endpoint, region and keys come from the environment. Prints how many users
//! there were, how long their names are, and the seconds of the walk; then waits for the end of stdin, so that its
//! peak memory can be read.

use aws_sdk_cognitoidentityprovider::{Client, types::UserType};
use std::{env, io, time::Instant};

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let client = Client::new(&aws_config::load_defaults(aws_config::BehaviorVersion::latest()).await);
    let request = client.list_users_in_group().user_pool_id("us-east-1_Example").group_name("readers");
    let paginator = request.into_paginator().page_size(60);

    let started = Instant::now();
    let (mut users, mut letters) = (0, 0);
    match env::args().nth(1).as_deref() {
        Some("items") => {
            let mut walk = paginator.items().send();
            while let Some(user) = walk.try_next().await? {
                (users, letters) = (users + 1, letters + name_length(user));
            }
        }
        Some("pages") => {
            let mut walk = paginator.send();
            while let Some(page) = walk.try_next().await? {
                for user in page.users.unwrap_or_default() {
                    (users, letters) = (users + 1, letters + name_length(user));
                }
            }
        }
        _ => anyhow::bail!("say items or pages"),
    }
    println!("{users} {letters} {}", started.elapsed().as_secs_f64());
    io::copy(&mut io::stdin(), &mut io::sink())?;
    Ok(())
}

/// What is done with a user: its own function, so that a profile can tell it from the walk.
#[inline(never)]
fn name_length(user: UserType) -> usize {
    user.username.map_or(0, |name| name.len())
}
