//! A list of Kubernetes: the token is called `continue`, a keyword, and is in the list's metadata.
//! Source: <https://kubernetes.io/docs/reference/using-api/api-concepts/#retrieving-large-results-sets-in-chunks>.

use crate::{cut_and_resumed_everywhere, json, walked};
use paginator_runtime::{Paginated, PaginatedRequest};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::{cell::RefCell, convert::Infallible};

#[derive(Clone, Debug, Default, Serialize, Paginated)]
#[serde(rename_all = "camelCase")]
#[paginated(response = PodList, repeated_token = error, operation = "ListPods")]
struct ListPods {
    label_selector: Option<String>,
    #[paginated(page_size)]
    limit: Option<i64>,
    #[paginated(input_token)]
    r#continue: Option<String>,
}

#[derive(Debug, Deserialize, Paginated)]
#[paginated(output_token = metadata.r#continue)]
struct PodList {
    kind: String,
    metadata: ListMeta,
    #[paginated(items)]
    items: Vec<Value>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct ListMeta {
    resource_version: String,
    #[serde(default)]
    r#continue: String,
    remaining_item_count: Option<i64>,
}

fn pods() -> Vec<Value> {
    (0..5).map(|number| json!({"metadata": {"name": format!("pod-{number}")}})).collect()
}

/// Five pods. The last page's token is the empty string, as the API server writes it.
fn answer(request: &ListPods) -> PodList {
    let start = request
        .r#continue
        .as_deref()
        .map_or(0, |token| token.strip_prefix("ENCODED_").unwrap().parse().unwrap());
    let end = request.limit.map_or(5, |limit| 5.min(start + usize::try_from(limit).unwrap()));
    let token = if end < 5 { format!("ENCODED_{end}") } else { String::new() };
    let mut metadata = json!({"resourceVersion": "10245", "continue": token});
    if end < 5 {
        metadata["remainingItemCount"] = json!(5 - end);
    }
    let list =
        json!({"kind": "PodList", "apiVersion": "v1", "metadata": metadata, "items": pods()[start..end]});
    serde_json::from_value(list).unwrap()
}

#[test]
fn a_field_named_by_a_keyword_takes_and_gives_the_token() {
    assert_eq!(ListPods::TOKEN_NAMES, ["continue"]);
    let sent = RefCell::new(Vec::new());
    let walk = ListPods::default().paginate_blocking(|request| {
        sent.borrow_mut().push(serde_json::to_value(&request).unwrap());
        Ok::<_, Infallible>(answer(&request))
    });
    assert_eq!(walked(walk.page_size(2)), (pods(), "done".to_owned()));
    let expected = json!([
        {"labelSelector": null, "limit": 2, "continue": null},
        {"labelSelector": null, "limit": 2, "continue": "ENCODED_2"},
        {"labelSelector": null, "limit": 2, "continue": "ENCODED_4"},
    ]);
    assert_eq!(json!(sent.take()), expected);
}

#[test]
fn a_walk_without_a_limit_is_one_request() {
    let count = RefCell::new(0);
    let walk = ListPods::default().paginate_blocking(|request| {
        *count.borrow_mut() += 1;
        Ok::<_, Infallible>(answer(&request))
    });
    assert_eq!(walked(walk), (pods(), "done".to_owned()));
    assert_eq!(count.take(), 1);
}

#[test]
fn a_cut_walk_is_resumed_wherever_it_was_cut() {
    let walk =
        ListPods::default().paginate_blocking(|request| Ok::<_, Infallible>(answer(&request))).page_size(2);
    for (max_items, token) in [
        (1, r#"{"continue": null, "boto_truncate_amount": 1}"#),
        (2, r#"{"continue": "ENCODED_2"}"#),
        (3, r#"{"continue": "ENCODED_2", "boto_truncate_amount": 1}"#),
        (5, "done"),
    ] {
        assert_eq!(walked(walk.clone().max_items(max_items)).1, token, "{max_items}");
    }
    cut_and_resumed_everywhere(&ListPods::default(), |sent| answer(&sent), &pods(), &[1, 2, 3, 500]);
}

/// A token expires after a while: the server then answers 410 Gone.
#[test]
fn an_expired_token_leaves_the_position_where_it_was() {
    let walk = ListPods::default().page_of(2).paginate_blocking(|request| {
        if request.r#continue.as_deref() == Some("ENCODED_4") { Err(410) } else { Ok(answer(&request)) }
    });
    let mut items = walk.blocking_items();
    let given: Vec<_> = items.by_ref().map_while(Result::ok).collect();
    assert_eq!(given, pods()[..4]);
    assert_eq!(json(items.resume_token()), r#"{"continue": "ENCODED_4"}"#);
}

#[test]
fn the_full_result_keeps_the_first_metadata_and_drops_its_token() {
    let walk =
        ListPods::default().page_of(2).paginate_blocking(|request| Ok::<_, Infallible>(answer(&request)));
    let list = walk.blocking_full_result().unwrap();
    assert_eq!((list.kind.as_str(), list.items.as_slice()), ("PodList", pods().as_slice()));
    assert_eq!(list.metadata.resource_version, "10245");
    assert_eq!((list.metadata.r#continue.as_str(), list.metadata.remaining_item_count), ("", Some(3)));
}

impl ListPods {
    fn page_of(self, limit: i64) -> Self {
        ListPods { limit: Some(limit), ..self }
    }
}
