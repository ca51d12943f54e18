//! Does every walk end?
