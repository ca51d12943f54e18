//! An API over HTTP on a loopback port, with a thread of its own, and a client for it.

use axum::{Router, body::Bytes, extract::State, http::StatusCode, routing::post};
use paginator_runtime::{Fetch, PaginatedRequest};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::{
    future::Future,
    net::Ipv4Addr,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
        mpsc,
    },
    thread,
    time::Duration,
};
use tokio::{net::TcpListener, runtime::Builder, time::sleep};

pub(crate) const PAGES: usize = 50;
pub(crate) const PAGE: usize = 10;

/// A request: each operation sends one of these.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Asked {
    token: Option<String>,
    offset: Option<usize>,
    number: Option<usize>,
}

/// The response; each operation reads the fields that it needs.
#[derive(Serialize)]
struct Answer {
    items: Vec<usize>,
    token: Option<String>,
    total: usize,
}

#[derive(Clone, Default)]
struct Counted {
    requests: Arc<AtomicUsize>,
    past_the_end: Arc<AtomicUsize>,
}

/// The server, which runs as long as the program, and what it counts.
pub(crate) struct Api {
    url: String,
    counted: Counted,
}

impl Api {
    /// Each answer comes after `latency`.
    pub(crate) fn start(latency: Duration) -> Self {
        let counted = Counted::default();
        let (tell, told) = mpsc::channel();
        let state = (latency, counted.clone());
        thread::spawn(move || {
            let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
            runtime.block_on(async {
                let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a loopback port");
                tell.send(listener.local_addr().expect("an address")).expect("someone who waits for it");
                let router = Router::new().route("/", post(answer)).with_state(state);
                axum::serve(listener, router).await.expect("a server");
            });
        });
        Api { url: format!("http://{}", told.recv().expect("an address")), counted }
    }

    pub(crate) fn client(&self) -> Client {
        let http = reqwest::Client::builder().no_proxy().build().expect("a client");
        Client { http, url: self.url.clone() }
    }

    /// How many requests came since the last call, and how many of them were past the end.
    pub(crate) fn requests(&self) -> (usize, usize) {
        let Counted { requests, past_the_end } = &self.counted;
        (requests.swap(0, Ordering::SeqCst), past_the_end.swap(0, Ordering::SeqCst))
    }
}

async fn answer(
    State((latency, counted)): State<(Duration, Counted)>,
    body: Bytes,
) -> Result<Vec<u8>, StatusCode> {
    let asked: Asked = serde_json::from_slice(&body).map_err(|_| StatusCode::BAD_REQUEST)?;
    let start = match (asked.token, asked.offset, asked.number) {
        (Some(token), ..) => token.parse().map_err(|_| StatusCode::BAD_REQUEST)?,
        (_, Some(offset), _) => offset,
        (.., Some(number)) => number.saturating_sub(1) * PAGE,
        _ => 0,
    };
    counted.requests.fetch_add(1, Ordering::SeqCst);
    if start >= PAGES * PAGE {
        counted.past_the_end.fetch_add(1, Ordering::SeqCst);
    }
    sleep(latency).await;
    let end = (start + PAGE).min(PAGES * PAGE);
    let token = (end < PAGES * PAGE).then(|| end.to_string());
    let answer = Answer { items: (start..end).collect(), token, total: PAGES * PAGE };
    serde_json::to_vec(&answer).map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)
}

#[derive(Clone)]
pub(crate) struct Client {
    http: reqwest::Client,
    url: String,
}

impl Client {
    pub(crate) async fn ask<R: Serialize, T: DeserializeOwned>(
        &self,
        request: R,
    ) -> Result<T, reqwest::Error> {
        let body = serde_json::to_vec(&request).expect("JSON");
        let response = self.http.post(&self.url).body(body).send().await?.error_for_status()?;
        Ok(serde_json::from_slice(&response.bytes().await?).expect("JSON"))
    }
}

impl<R> Fetch<R> for Client
where
    R: PaginatedRequest<Response: DeserializeOwned> + Serialize + Send + 'static,
{
    type Error = reqwest::Error;
    type Future = Pin<Box<dyn Future<Output = Result<R::Response, reqwest::Error>> + Send>>;

    fn fetch(&self, request: R) -> Self::Future {
        let client = self.clone();
        Box::pin(async move { client.ask(request).await })
    }
}
