"""Counts comparisons, and prints each difference at once, so that no later failure hides it."""
import os


class Checks:
    def __init__(self):
        self.compared = 0
        self.differences = 0

    def same(self, what, ours, theirs):
        """Compares what our program gave with what it has to equal."""
        self.compared += 1
        if ours != theirs:
            self.differences += 1
            ours, theirs = around_difference(repr(ours), repr(theirs))
            print(f"differs: {what}: {ours} instead of {theirs}", flush=True)

    def true(self, what, is_so):
        self.same(what, bool(is_so), True)


def around_difference(*texts):
    """Both texts; of long ones what is around the first difference."""
    start = max(0, len(os.path.commonprefix(texts)) - 150)
    return [text if len(text) < 400 else f"… {text[start : start + 400]} …" for text in texts]
