//! Rules 1, 2, 3 and 16 once more, in bulk: walks of botocore with many settings, and ours beside them.

use crate::list;
use paginator_tests::{Service, trace};

const WALKS: &str = include_str!("recorded.txt");

#[test]
fn every_recorded_walk_of_botocore_goes_the_same_here() {
    let mut walks = 0;
    for line in WALKS.lines().filter(|line| !line.starts_with('#')) {
        let [items, page_size, max_items, start, expected] = line.split("; ").collect::<Vec<_>>()[..] else {
            panic!("not a walk: {line}");
        };
        let mut paginator = list();
        if page_size != "-" {
            paginator = paginator.page_size(page_size.parse().unwrap());
        }
        if max_items != "-" {
            paginator = paginator.max_items(max_items.parse().unwrap());
        }
        if start != "-" {
            paginator = paginator.starting_token(start);
        }
        let service = Service::listing(items.parse().unwrap());
        assert_eq!(trace(&service, &mut paginator.walk()), expected, "{line}");
        walks += 1;
    }
    assert!(walks > 200, "only {walks} walks were read");
}
