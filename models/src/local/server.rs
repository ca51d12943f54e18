//! The HTTP side: one port, any number of pools.

use super::pool::{ServiceFault, UserPool};
use crate::cognito_idp::ListUsersInGroupRequest;
use axum::{
    Router,
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::post,
};
use serde::Serialize;
use std::{
    io,
    net::{Ipv4Addr, SocketAddr},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};
use tokio::{net::TcpListener, task::JoinHandle};

const TARGET: &str = "AWSCognitoIdentityProviderService.";

/// User pools served over HTTP on a loopback port, until this is dropped.
///
/// # Example
/// ```
/// use paginator_models::local::{LocalServer, UserPool};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> std::io::Result<()> {
/// let server = LocalServer::start([UserPool::sample("us-east-1_Example", "readers", 250)]).await?;
/// assert!(server.endpoint_url().starts_with("http://127.0.0.1:"));
/// assert_eq!(server.requests(), 0);
/// # Ok(()) }
/// ```
#[derive(Debug)]
#[must_use = "the server stops when it is dropped"]
pub struct LocalServer {
    address: SocketAddr,
    requests: Arc<AtomicUsize>,
    task: JoinHandle<io::Result<()>>,
}

struct Shared {
    pools: Vec<UserPool>,
    requests: Arc<AtomicUsize>,
}

impl LocalServer {
    /// Serves `pools` on a free port of 127.0.0.1.
    ///
    /// # Errors
    /// When no port is available.
    ///
    /// # Panics
    /// Outside a tokio runtime.
    pub async fn start(pools: impl IntoIterator<Item = UserPool>) -> io::Result<Self> {
        Self::start_on(0, pools).await
    }

    /// [`start`](Self::start) on a port of your choice.
    ///
    /// # Errors
    /// When the port is taken.
    ///
    /// # Panics
    /// Outside a tokio runtime.
    pub async fn start_on(port: u16, pools: impl IntoIterator<Item = UserPool>) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
        let address = listener.local_addr()?;
        let requests = Arc::new(AtomicUsize::new(0));
        let shared = Shared { pools: pools.into_iter().collect(), requests: requests.clone() };
        let router = Router::new().route("/", post(answer)).with_state(Arc::new(shared));
        let task = tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(LocalServer { address, requests, task })
    }

    /// Where clients send their requests.
    pub fn endpoint_url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// How many requests have come so far, refused ones included.
    pub fn requests(&self) -> usize {
        self.requests.load(Ordering::Relaxed)
    }
}

impl Drop for LocalServer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn answer(State(shared): State<Arc<Shared>>, headers: HeaderMap, body: Bytes) -> Response {
    let number = shared.requests.fetch_add(1, Ordering::Relaxed);
    let (status, error_type, body) = match shared.operation(&headers, &body) {
        Ok(body) => (StatusCode::OK, None, body),
        Err(fault) => (StatusCode::BAD_REQUEST, Some(fault.code), fault.body()),
    };
    let mut response = (status, [(header::CONTENT_TYPE, "application/x-amz-json-1.1")], body).into_response();
    let id = format!("00000000-0000-4000-8000-{number:012x}");
    response.headers_mut().extend(id.parse().ok().map(|id| (X_AMZN_REQUESTID, id)));
    response
        .headers_mut()
        .extend(error_type.map(|kind| (X_AMZN_ERRORTYPE, header::HeaderValue::from_static(kind))));
    response
}

const X_AMZN_REQUESTID: header::HeaderName = header::HeaderName::from_static("x-amzn-requestid");
const X_AMZN_ERRORTYPE: header::HeaderName = header::HeaderName::from_static("x-amzn-errortype");

impl Shared {
    /// The JSON of a response.
    fn operation(&self, headers: &HeaderMap, body: &[u8]) -> Result<Vec<u8>, ServiceFault> {
        let fault = |code, message: &str| ServiceFault { code, message: message.to_owned() };
        if !headers.contains_key(header::AUTHORIZATION) {
            return Err(fault("MissingAuthenticationTokenException", "Missing Authentication Token"));
        }
        let target = headers.get("x-amz-target").and_then(|target| target.to_str().ok()).unwrap_or_default();
        if target.strip_prefix(TARGET) != Some("ListUsersInGroup") {
            return Err(fault("UnknownOperationException", "Unknown operation"));
        }
        let request: ListUsersInGroupRequest = serde_json::from_slice(body)
            .map_err(|_| fault("SerializationException", "The request is not that of the operation"))?;
        let pool = self.pools.iter().find(|pool| pool.id == request.user_pool_id).ok_or_else(|| {
            let message = format!("User pool {} does not exist.", request.user_pool_id);
            ServiceFault { code: "ResourceNotFoundException", message }
        })?;
        let page = pool.list_users_in_group(&request)?;
        serde_json::to_vec(&page).map_err(|_| fault("InternalErrorException", "The page cannot be written"))
    }
}

impl ServiceFault {
    fn body(&self) -> Vec<u8> {
        #[derive(Serialize)]
        struct Body<'a> {
            #[serde(rename = "__type")]
            kind: &'a str,
            message: &'a str,
        }
        serde_json::to_vec(&Body { kind: self.code, message: &self.message }).unwrap_or_default()
    }
}
