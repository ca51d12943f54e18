// A fetcher whose requests are tasks of this tokio runtime: they continue while nobody polls the walk.
use paginator_runtime::{Fetch, PaginatedRequest};
use std::{future::Future, panic::resume_unwind, pin::Pin};
use tokio::{runtime::Handle, task::JoinSet};

#[derive(Clone)]
pub struct Spawned<F>(pub F, pub Handle);

impl<R, F> Fetch<R> for Spawned<F>
where
    R: PaginatedRequest<Response: Send + 'static>,
    F: Fetch<R, Error: Send + 'static, Future: Send + 'static>,
{
    type Error = F::Error;
    type Future = Pin<Box<dyn Future<Output = Result<R::Response, F::Error>> + Send>>;

    fn fetch(&self, request: R) -> Self::Future {
        let (answer, runtime) = (self.0.fetch(request), self.1.clone());
        Box::pin(async move {
            // Dropped with this future, it aborts its task.
            let mut task = JoinSet::new();
            task.spawn_on(answer, &runtime);
            let done = task.join_next().await.expect("one task was spawned");
            done.unwrap_or_else(|error| resume_unwind(error.into_panic()))
        })
    }
}
