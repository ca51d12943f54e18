//! Everything that can fetch: a client, pointers to one, closures.

use crate::five_pages;
use paginator_runtime::{Fetch, Paginated, fetch::fetch_fn};
use paginator_tests::{Answer, Failure, ListRequest, ListResponse};
use std::sync::Arc;

async fn walks_it_all<F: Fetch<ListRequest, Error = Failure>>(fetch: F) {
    let items: Vec<u32> = ListRequest::default().paginate(fetch).items().try_collect().await.unwrap();
    assert_eq!(items, (0..10).collect::<Vec<_>>());
}

#[tokio::test]
async fn a_client_and_pointers_to_one_fetch() {
    walks_it_all(five_pages()).await;
    walks_it_all(&five_pages()).await;
    walks_it_all(&&five_pages()).await;
    walks_it_all(Box::new(five_pages())).await;
    walks_it_all(Arc::new(five_pages())).await;
    walks_it_all(&Arc::new(Box::new(five_pages()))).await;
}

#[tokio::test]
async fn clients_behind_dyn_fetch() {
    type AnyClient = dyn Fetch<ListRequest, Error = Failure, Future = Answer<ListResponse>>;
    let boxed: Box<AnyClient> = Box::new(five_pages());
    walks_it_all(&*boxed).await;
    walks_it_all(boxed).await;
    let shared: Arc<AnyClient> = Arc::new(five_pages());
    walks_it_all(shared).await;
}

#[tokio::test]
async fn closures_fetch() {
    let service = five_pages();
    walks_it_all(fetch_fn(|request: ListRequest| service.fetch(request))).await;
    walks_it_all(&fetch_fn(async |request: ListRequest| service.answer(request))).await;
    let items: Vec<u32> = ListRequest::default()
        .paginate_with(|request| service.fetch(request))
        .items()
        .try_collect()
        .await
        .unwrap();
    assert_eq!(items.len(), 10);
    let items: Vec<u32> = ListRequest::default()
        .paginate_with(|request| async { service.answer(request) })
        .items()
        .try_collect()
        .await
        .unwrap();
    assert_eq!(items.len(), 10);
}

#[tokio::test]
async fn the_derived_function_takes_them_too() {
    let service = five_pages();
    let items: Vec<u32> =
        paginator_tests::list(&service, ListRequest::default()).items().try_collect().await.unwrap();
    assert_eq!(items.len(), 10);
}
