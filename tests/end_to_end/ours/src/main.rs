//! Walks a group's users with this workspace's client.
//!
//! Usage: end-to-end-ours items|pages; the endpoint, region and keys come from the environment. Prints how many users
//! there were, how long their names are, and the seconds of the walk; then waits for the end of stdin, so that its
//! peak memory can be read.

use paginator_models::{
    aws::Client,
    cognito_idp::{ListUsersInGroupRequest, UserType, list_users_in_group},
};
use std::{env, io, time::Instant};

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let client = Client::builder().build()?;
    let request = ListUsersInGroupRequest::new("us-east-1_Example", "readers");
    let paginator = list_users_in_group(&client, request).page_size(60);

    let started = Instant::now();
    let (mut users, mut letters) = (0, 0);
    match env::args().nth(1).as_deref() {
        Some("items") => {
            let mut walk = paginator.items();
            while let Some(user) = walk.try_next().await? {
                (users, letters) = (users + 1, letters + name_length(user));
            }
        }
        Some("pages") => {
            let mut walk = paginator.pages();
            while let Some(page) = walk.try_next().await? {
                for user in page.into_inner().users {
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
