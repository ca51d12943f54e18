//! What `Debug` of the models hides, for the tests and the fuzz target.

/// The members whose values `Debug` hides.
pub(crate) const HIDDEN: [&str; 12] = [
    "City",
    "ClientId",
    "Country",
    "DeviceName",
    "Filter",
    "IpAddress",
    "NextToken",
    "PaginationToken",
    "Provider",
    "Timezone",
    "Username",
    "Value",
];
