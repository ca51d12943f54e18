// The guide: chapters of documentation, without code. Only rustdoc compiles it, with the features that its recipes use.
#![doc = include_str!("../doc/guide/README.md")]

#[doc = include_str!("../doc/guide/annotation.md")]
pub mod annotation {}

// Its examples need a client that this crate does not depend on: `paginator-tests` runs them.
#[cfg(not(doctest))]
#[doc = include_str!("../doc/recipes.md")]
pub mod recipes {
    #[doc = include_str!("../doc/graphql.md")]
    pub mod graphql {}
    #[doc = include_str!("../doc/reqwest.md")]
    pub mod reqwest {}
}

#[doc = include_str!("../doc/guide/proof.md")]
pub mod proof {}

#[doc = include_str!("../doc/guide/long_jobs.md")]
pub mod long_jobs {}

#[doc = include_str!("../doc/guide/rate_limits.md")]
pub mod rate_limits {}

#[doc = include_str!("../doc/guide/many_walks.md")]
pub mod many_walks {}

#[doc = include_str!("../doc/guide/guarantees.md")]
pub mod guarantees {}
