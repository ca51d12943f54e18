#[automatically_derived]
impl ::paginator_runtime::__private::PaginatedRequest for ListUsersInGroupRequest {
    type Response = ListUsersInGroupResponse;
    const OPERATION: &'static ::core::primitive::str = "ListUsersInGroup";
    const TOKEN_NAMES: &'static [&'static ::core::primitive::str] = &["NextToken"];
    const TOKEN_INPUTS: &'static [&'static ::core::primitive::str] = &["next_token"];
    const NEXT_IS_DEFAULT: ::core::primitive::bool = true;
    type Token = <Option<String> as ::paginator_runtime::__private::TokenField>::Value;
    fn token(
        &self,
    ) -> ::core::option::Option<
        <Option<String> as ::paginator_runtime::__private::TokenField>::Value,
    > {
        <Option<
            String,
        > as ::paginator_runtime::__private::TokenField>::token(&self.next_token)
    }
    fn set_token(
        &mut self,
        token: ::core::option::Option<
            <Option<String> as ::paginator_runtime::__private::TokenField>::Value,
        >,
    ) {
        <Option<
            String,
        > as ::paginator_runtime::__private::TokenField>::set_token(
            &mut self.next_token,
            token,
        )
    }
    fn take_token(
        &mut self,
    ) -> ::core::option::Option<
        <Option<String> as ::paginator_runtime::__private::TokenField>::Value,
    > {
        <Option<
            String,
        > as ::paginator_runtime::__private::TokenField>::take_token(
            &mut self.next_token,
        )
    }
    const MAX_PAGE_SIZE: ::core::option::Option<::core::primitive::i64> = ::core::option::Option::Some(
        60i64,
    );
    fn page_size(&self) -> ::core::option::Option<::core::primitive::i64> {
        <Option<
            i32,
        > as ::paginator_runtime::__private::PageSizeField>::page_size(&self.limit)
    }
    fn set_page_size(
        &mut self,
        size: ::core::primitive::i64,
    ) -> ::core::result::Result<(), ::paginator_runtime::__private::SettingsError> {
        <Option<
            i32,
        > as ::paginator_runtime::__private::PageSizeField>::set_page_size(
            &mut self.limit,
            size,
        )
    }
}
#[automatically_derived]
impl ::paginator_runtime::__private::HasPageSize for ListUsersInGroupRequest {}
const _: () = {
    #[allow(unused_imports)]
    use ::paginator_runtime::__private::OutputsUnknown as _;
    ::paginator_runtime::__private::agree(
        "ListUsersInGroupRequest",
        &["next_token"],
        "ListUsersInGroupResponse",
        <ListUsersInGroupResponse>::__PAGINATED_OUTPUTS,
    )
};
///A paginator for the operation ListUsersInGroup: `fetch` sends its requests, `request` says where to begin. Nothing is sent yet.
#[allow(dead_code)]
pub fn list_users_in_group<__F>(
    fetch: __F,
    request: ListUsersInGroupRequest,
) -> ::paginator_runtime::__private::Paginator<__F, ListUsersInGroupRequest> {
    ::paginator_runtime::__private::Paginator::new(fetch, request)
}
#[automatically_derived]
impl ::paginator_runtime::__private::PaginatedResponse for ListUsersInGroupResponse {
    type Items = Vec<UserType>;
    fn items(&self) -> ::core::option::Option<&Self::Items> {
        ::core::option::Option::Some(&(*self).users)
    }
    fn items_mut(&mut self) -> ::core::option::Option<&mut Self::Items> {
        ::core::option::Option::Some(&mut (*self).users)
    }
    type Token = <Option<String> as ::paginator_runtime::__private::TokenField>::Value;
    fn next_token(
        &self,
    ) -> ::core::option::Option<
        <Option<String> as ::paginator_runtime::__private::TokenField>::Value,
    > {
        <Option<
            String,
        > as ::paginator_runtime::__private::TokenField>::token(&self.next_token)
    }
    fn clear_tokens(&mut self) {
        <Option<
            String,
        > as ::paginator_runtime::__private::TokenField>::take_token(
            &mut self.next_token,
        );
    }
}
#[automatically_derived]
impl ListUsersInGroupResponse {
    #[doc(hidden)]
    #[allow(dead_code)]
    pub const __PAGINATED_OUTPUTS: ::core::option::Option<
        &'static [&'static ::core::primitive::str],
    > = ::core::option::Option::Some(&[""]);
}
