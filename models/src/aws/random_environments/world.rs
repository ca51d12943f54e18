//! A proxy that plays every service, well or badly, and notes which hosts were asked for.

use super::values::keys;
use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

pub(super) struct World {
    url: String,
    asked: Arc<Mutex<BTreeSet<String>>>,
    serving: JoinHandle<()>,
}

impl Drop for World {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

impl World {
    pub(super) async fn start(seed: u64) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let url = listener.local_addr().unwrap().to_string();
        let asked = Arc::new(Mutex::new(BTreeSet::new()));
        let log = asked.clone();
        let serving = tokio::spawn(async move {
            let mut random = fastrand::Rng::with_seed(seed ^ 0xc0ffee);
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, log.clone(), random.fork()));
            }
        });
        World { url, asked, serving }
    }

    /// Where the proxy is, without a scheme.
    pub(super) fn url(&self) -> &str {
        &self.url
    }

    /// The hosts that were asked for, without a port, in lower case.
    pub(super) fn asked(&self) -> BTreeSet<String> {
        self.asked.lock().unwrap().clone()
    }
}

async fn serve(mut stream: TcpStream, log: Arc<Mutex<BTreeSet<String>>>, mut random: fastrand::Rng) {
    let mut received = Vec::new();
    while let Some(request) = read(&mut stream, &mut received).await {
        let target = request.split(' ').nth(1).unwrap_or_default();
        let authority = target.split_once("://").map_or(target, |(_, rest)| rest);
        let authority = authority.split(['/', '?', '#']).next().unwrap_or_default();
        let host = authority.rsplit('@').next().unwrap_or_default();
        let host = match host.rsplit_once(':') {
            Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => host,
            _ => host,
        };
        log.lock().unwrap().insert(host.to_lowercase());
        let (status, headers, body) = answer(&request, &mut random);
        let length = body.len();
        let head = format!("HTTP/1.1 {status} X\r\ncontent-length: {length}\r\n{headers}\r\n");
        if stream.write_all(&[head.as_bytes(), body.as_bytes()].concat()).await.is_err() {
            return;
        }
    }
}

/// One request, head and body.
async fn read(stream: &mut TcpStream, received: &mut Vec<u8>) -> Option<String> {
    loop {
        let text = String::from_utf8_lossy(received).into_owned();
        if let Some(end) = text.find("\r\n\r\n") {
            let length = text
                .to_lowercase()
                .split_once("\r\ncontent-length:")
                .map_or(0, |(_, rest)| rest.split('\r').next().unwrap().trim().parse::<usize>().unwrap());
            if received.len() >= end + 4 + length {
                let rest = received.split_off(end + 4 + length);
                return Some(String::from_utf8_lossy(&std::mem::replace(received, rest)).into_owned());
            }
        }
        if stream.read_buf(received).await.ok()? == 0 {
            return None;
        }
    }
}

fn answer(request: &str, random: &mut fastrand::Rng) -> (u16, &'static str, String) {
    const TTL: &str = "x-aws-ec2-metadata-token-ttl-seconds: 21600\r\n";
    let [id, secret, token] = keys(random).map(|text| serde_json::to_string(&text).unwrap());
    if request.starts_with("CONNECT ") {
        return (502, "", String::new());
    }
    if random.u8(..) < 10 {
        return (*random.choice(&[200, 400, 403, 404, 500]).unwrap(), "", r#"{"message":7}"#.to_owned());
    }
    let body = if request.to_lowercase().contains("\r\nx-amz-target:") {
        r#"{"Users":[{"Username":"ada"}]}"#.to_owned()
    } else if request.contains("/latest/api/token") {
        return (200, TTL, "S3CRETpass".to_owned());
    } else if request.contains("/placement/region") {
        (*random.choice(&["us-east-1", "evil.example/", "us-east-1\n"]).unwrap()).to_owned()
    } else if request.contains("/iam/security-credentials/ ")
        || request.contains("/security-credentials-extended/ ")
    {
        "the-role".to_owned()
    } else if let Some((_, rest)) = request.split_once("Action=") {
        let action = rest.split('&').next().unwrap();
        let text = |json: &str| serde_json::from_str::<String>(json).unwrap().replace('\u{0}', "");
        format!(
            "<{action}Response><{action}Result><Credentials><AccessKeyId>{}</AccessKeyId><SecretAccessKey>{}\
             </SecretAccessKey><SessionToken>{}</SessionToken><Expiration>2096-01-01T00:00:00Z</Expiration>\
             </Credentials></{action}Result></{action}Response>",
            text(&id),
            text(&secret),
            text(&token)
        )
    } else if request.contains("/federation/credentials") {
        format!(
            r#"{{"roleCredentials":{{"accessKeyId":{id},"secretAccessKey":{secret},"sessionToken":{token},
                "expiration":3976214400000}}}}"#
        )
    } else {
        format!(
            r#"{{"Code":"Success","LastUpdated":"2026-01-01T00:00:00Z","Type":"AWS-HMAC","AccessKeyId":{id},
                "SecretAccessKey":{secret},"Token":{token},"Expiration":"2096-01-01T00:00:00Z"}}"#
        )
    };
    (200, "", body)
}
