#!/usr/bin/env python3
"""Do the newtypes over the official SDK compile for every paginator of four of its crates, and walk as boto3 does?

One operation of each crate walks a server on this machine up to an item in mid-page, and resumes there with another
page size; items and resume tokens have to be boto3's.

Usage: sdk.py    needs moto's server, boto3 and cargo
"""
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import boto3
import botocore

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")).resolve()
WORK = TARGET / "sdk_walks"
KEYS = {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "AWS_REGION": "us-east-1",
        "AWS_DEFAULT_REGION": "us-east-1", "AWS_EC2_METADATA_DISABLED": "true"}
SERVICES = {"cognito-idp": "cognitoidentityprovider", "dynamodb": "dynamodb", "iam": "iam", "s3": "s3"}
MANIFEST = """[package]
name = "sdk-walks"
version = "0.0.0"
edition = "2024"
publish = false

[workspace]

[dependencies]
aws-config = {{ version = "1.13", default-features = false, features = ["default-https-client", "rt-tokio"] }}
{crates}
paginator-runtime = {{ path = "{root}/paginator-runtime" }}
tokio = {{ version = "1.47", features = ["macros", "rt"] }}

[profile.dev]
debug = false
incremental = false
"""
SDK = 'aws-sdk-{} = {{ version = "1", default-features = false, features = ["default-https-client", "rt-tokio"] }}'
#: Our walks in the program: the module, the input, the function, the setters of its builder, and an item's name.
WALKS = {
    "cognito-idp": ("cognito_idp", "ListUsers", "list_users", ".user_pool_id(&arguments[1])", "user.username"),
    "dynamodb": ("dynamodb", "Scan", "scan", '.table_name("books")',
                 'user.get("title").and_then(|title| title.as_s().ok().cloned())'),
    "iam": ("iam", "ListUsers", "list_users", '.path_prefix("/")', "Some(user.user_name)"),
    "s3": ("s3", "ListObjectsV2", "list_objects_v2", '.bucket("books")', "user.key"),
}
WALK = """
    let client = aws_sdk_{package}::Client::{made};
    let request = {module}::{operation}Input{of}(
        aws_sdk_{package}::operation::{function}::{operation}Input::builder(){set}.build()?);
    let mut users = {module}::{function}(&client, request.clone()).page_size(3).max_items(7).items();
    let mut line = vec!["{service}".to_owned()];
    while let Some(user) = users.try_next().await? {{
        line.extend({named});
    }}
    let token = users.resume_token().ok_or("no token")?;
    let mut users = {module}::{function}(&client, request).page_size(2).starting_token(token.as_str()).items();
    while let Some(user) = users.try_next().await? {{
        line.extend({named});
    }}
    line.push(token.to_string());
    println!("{{}}", line.join(" "));
"""


def program():
    walks = ""
    for service, (module, operation, function, setters, named) in WALKS.items():
        package = SERVICES[service]
        made = ("from_conf(aws_sdk_s3::config::Builder::from(&config).force_path_style(true).build())"
                if service == "s3" else "new(&config)")
        walks += WALK.format(service=service, package=package, made=made, module=module, operation=operation,
                             function=function, set=setters, named=named, of="::from" if service == "dynamodb" else "")
    modules = "".join(f"mod {module};\n" for module, *_ in WALKS.values())
    return (f"{modules}\n#[tokio::main(flavor = \"current_thread\")]\n"
            "async fn main() -> Result<(), Box<dyn std::error::Error>> {\n"
            "    let arguments: Vec<String> = std::env::args().collect();\n"
            "    let config = aws_config::load_defaults(aws_config::BehaviorVersion::latest()).await;\n"
            f"{walks}    Ok(())\n}}\n")


def build():
    """Generates every paginator of the four crates, and compiles them with the walks; returns how many there are."""
    (WORK / "src").mkdir(parents=True, exist_ok=True)
    crates = "\n".join(SDK.format(package) for package in SERVICES.values())
    (WORK / "Cargo.toml").write_text(MANIFEST.format(crates=crates, root=ROOT))
    (WORK / "src" / "main.rs").write_text("fn main() {}\n")
    subprocess.run(["cargo", "build", "--quiet", "-p", "paginator-codegen"], cwd=ROOT, check=True)
    codegen, data = TARGET / "debug" / "paginator-codegen", Path(botocore.__file__).parent / "data"
    count = 0
    for service, (module, *_) in WALKS.items():
        listed = subprocess.run([codegen, "--list", service, "--from", data], check=True, text=True, capture_output=True)
        count += len(listed.stdout.split())
        subprocess.run([codegen, "sdk", service, "--all", "--package", WORK, "--from", data,
                        "--out", WORK / "src" / f"{module}.rs"], check=True)
    (WORK / "src" / "main.rs").write_text(program())
    built = subprocess.run(["cargo", "build", "--quiet", "--manifest-path", WORK / "Cargo.toml"], text=True,
                           env={**os.environ, "CARGO_TARGET_DIR": str(TARGET)}, capture_output=True)
    if built.returncode or built.stderr:
        sys.exit(f"sdk: what was generated does not compile without warnings\n{built.stderr[-6000:]}")
    return count


def fill(clients):
    """Makes twenty of everything, and returns the id of the pool."""
    pool = clients["cognito-idp"].create_user_pool(PoolName="books")["UserPool"]["Id"]
    clients["dynamodb"].create_table(
        TableName="books", BillingMode="PAY_PER_REQUEST", KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "B"}])
    clients["s3"].create_bucket(Bucket="books")
    for number in range(20):
        name = f"book-{number:02}"
        clients["cognito-idp"].admin_create_user(UserPoolId=pool, Username=name)
        clients["dynamodb"].put_item(TableName="books", Item={"id": {"B": bytes([number, 255])}, "title": {"S": name}})
        clients["iam"].create_user(UserName=name)
        clients["s3"].put_object(Bucket="books", Key=name, Body=b"")
    return pool


def expected(clients, pool):
    """What boto3 makes of the same walks."""
    asks = {"cognito-idp": ("list_users", {"UserPoolId": pool}, "Users[].Username"),
            "dynamodb": ("scan", {"TableName": "books"}, "Items[].title.S"),
            "iam": ("list_users", {"PathPrefix": "/"}, "Users[].UserName"),
            "s3": ("list_objects_v2", {"Bucket": "books"}, "Contents[].Key")}
    for service, (operation, parameters, named) in asks.items():
        paginator = clients[service].get_paginator(operation)
        cut = paginator.paginate(**parameters, PaginationConfig={"MaxItems": 7, "PageSize": 3})
        names = list(cut.search(named))
        token = cut.resume_token
        rest = paginator.paginate(**parameters, PaginationConfig={"PageSize": 2, "StartingToken": token})
        yield " ".join([service, *names, *(name for name in rest.search(named) if name), token])


def main():
    sys.path.insert(0, str(ROOT / "tests" / "interop"))
    from servers import moto  # shared with the other lanes that need a server
    count = build()
    os.environ.update(KEYS)
    with tempfile.TemporaryDirectory() as folder, moto(folder) as endpoint:
        clients = {service: boto3.client(service, endpoint_url=endpoint) for service in SERVICES}
        pool = fill(clients)
        walked = subprocess.run([TARGET / "debug" / "sdk-walks", pool], text=True, capture_output=True,
                                env={**os.environ, "AWS_ENDPOINT_URL": endpoint})
        if walked.returncode:
            sys.exit(f"sdk: {walked.stderr}")
        ours, theirs = walked.stdout.splitlines(), list(expected(clients, pool))
    for mine, other in zip(ours, theirs, strict=True):
        if mine != other:
            print(f"sdk differs\n  {mine}\n  {other}")
    same = sum(mine == other for mine, other in zip(ours, theirs))
    print(f"sdk generated {count} compiled {count} walked {len(ours)} same as boto3 {same}")
    return same != len(SERVICES)


if __name__ == "__main__":
    sys.exit(main())
