"""Two clients walk the same list for a grid of settings, and each resumes the other's tokens."""
from clients import settings


def compare_walks(checks, name, ours, theirs, key, count, max_items, page_sizes):
    """Compares full results, whole: every member of every item, order, and the token byte for byte.

    Then each resumes the other's token, and must give exactly what is left of the list's `count` items.
    """
    everything = theirs({})
    checks.same(f"{name}: items in all", len(everything[key]), count)
    checks.true(f"{name}: no token after the last", "NextToken" not in everything)
    for most in max_items:
        for page_size in page_sizes:
            config = settings(most, page_size)
            our_result, their_result = ours(config), theirs(config)
            checks.same(f"{name}: walk {config}", our_result, their_result)
            if "NextToken" not in our_result or "NextToken" not in their_result:
                continue
            left = {key: everything[key][most:]}
            resumed = settings(None, page_size, their_result["NextToken"])
            checks.same(f"{name}: ours resumes boto3's {config}", ours(resumed), left)
            resumed = settings(None, page_size, our_result["NextToken"])
            checks.same(f"{name}: boto3 resumes ours {config}", theirs(resumed), left)
