//! Does every operation walk two pages as with botocore: the same requests, items and resume tokens?

use crate::{
    for_each_operation,
    recorded::{Model, Operation},
};
use paginator_runtime::Paginated;
use paginator_runtime::operation::ItemOf;
use serde::Serialize;
use serde_json::{Value, json};
use std::{cell::RefCell, convert::Infallible, future::ready};

#[test]
fn two_pages_are_walked_cut_and_resumed_as_with_botocore() {
    fn check<R: Model>(recorded: &Operation)
    where
        ItemOf<R>: Serialize,
    {
        // All of it; cuts in the first page, after it and in the second; and three walks that resume from there.
        assert_eq!(recorded.walks.len(), 7);
        for walk in &recorded.walks {
            let sent = RefCell::new(Vec::new());
            let answer = |request: R| {
                let request = serde_json::to_value(&request).unwrap();
                let page = serde_json::from_value(recorded.page(&request).clone()).unwrap();
                sent.borrow_mut().push(request);
                ready(Ok::<R::Response, Infallible>(page))
            };
            let request: R = serde_json::from_value(recorded.requests[1].clone()).unwrap();
            let paginator = request.paginate_with(answer).config(walk.config.clone());
            let about = format!("{} {:?}", recorded.operation, walk.config);

            let result = pollster::block_on(paginator.clone().full_result()).unwrap();
            assert_eq!(sent.take(), walk.requests, "{about}");
            let mut listed = serde_json::to_value(&result.response).unwrap();
            if let Some(token) = &result.next_token {
                listed["NextToken"] = json!(token.as_str());
            }
            assert_eq!(listed, walk.full_result, "{about}");

            let mut items = paginator.items();
            let mut received = Vec::new();
            while let Some(item) = pollster::block_on(items.try_next()).unwrap() {
                received.push(serde_json::to_value(item).unwrap());
            }
            assert_eq!(Value::from(received), walk.full_result[&recorded.result_key], "{about}");
            let token = items.resume_token();
            assert_eq!(
                token.as_ref().map(|token| token.as_str()),
                walk.full_result["NextToken"].as_str(),
                "{about}"
            );
            assert_eq!(sent.take(), walk.requests, "{about}");
        }
    }
    for_each_operation!(check);
}
