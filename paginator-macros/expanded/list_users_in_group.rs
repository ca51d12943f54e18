const _: () = {
    use ::paginator_runtime::derive as __rt;
    type __Response = __rt::Checked<
        ListUsersInGroupResponse,
        {
            __rt::is_sound::<
                <ListUsersInGroupResponse as __rt::PaginatedResponse>::Items,
            >()
        },
    >;
    #[automatically_derived]
    impl __rt::PaginatedRequest for ListUsersInGroupRequest {
        type Response = __rt::Same<__Response>;
        const OPERATION: &'static __rt::str = "ListUsersInGroup";
        const TOKEN_NAMES: __rt::Names = &["NextToken"];
        type Token = String;
        fn next(
            &self,
            page: &ListUsersInGroupResponse,
            seen: __rt::Seen,
        ) -> __rt::Next<String> {
            __rt::follow::<Self, String>(page, seen, &["next_token"])
        }
        fn token(&self) -> __rt::Optional<String> {
            <Option<String> as __rt::TokenField>::token(&self.next_token)
        }
        fn set_token(&mut self, token: __rt::Optional<String>) {
            <Option<String> as __rt::TokenField>::set_token(&mut self.next_token, token)
        }
        const MAX_PAGE_SIZE: __rt::PageSizeBound = __rt::Some(60i64);
        fn exact_page_size(&self) -> __rt::ExactPageSize {
            <Option<i32> as __rt::PageSizeField>::exact_page_size(&self.limit)
        }
        fn set_page_size(&mut self, size: __rt::i64) -> __rt::PageSizeSet {
            <Option<i32> as __rt::PageSizeField>::set_page_size(&mut self.limit, size)
        }
    }
    impl __rt::FollowsResponse<String> for ListUsersInGroupRequest {
        type HandsOut = __rt::Same<__Response>;
    }
    const _: () = __rt::agree::<ListUsersInGroupRequest, String>(&["next_token"]);
    impl __rt::HasPageSize for ListUsersInGroupRequest {}
};
///A paginator for the operation ListUsersInGroup: `fetch` sends its requests, `request` says where to begin. Nothing is sent yet.
pub fn list_users_in_group<__F>(
    fetch: __F,
    request: ListUsersInGroupRequest,
) -> ::paginator_runtime::Paginator<__F, ListUsersInGroupRequest> {
    ::paginator_runtime::Paginator::new(fetch, request)
}
const _: () = {
    use ::paginator_runtime::derive as __rt;
    #[automatically_derived]
    impl __rt::PaginatedResponse for ListUsersInGroupResponse {
        type Items = Vec<UserType>;
        fn items(&self) -> __rt::Option<&Self::Items> {
            __rt::Some(&self.users)
        }
        fn items_mut(&mut self) -> __rt::Option<&mut Self::Items> {
            __rt::Some(&mut self.users)
        }
        fn clear_tokens(&mut self) {
            <Option<
                String,
            > as __rt::TokenField>::set_token(&mut self.next_token, __rt::None);
        }
    }
    #[automatically_derived]
    impl __rt::HandsOutToken for ListUsersInGroupResponse {
        type Token = String;
        fn next_token(&self) -> __rt::Optional<String> {
            <Option<String> as __rt::TokenField>::token(&self.next_token)
        }
    }
};
