"""Counts comparisons, and prints each difference at once, so that no later failure hides it."""


class Checks:
    def __init__(self):
        self.compared = 0
        self.differences = 0

    def same(self, what, ours, theirs):
        """Compares what our program gave with what it has to equal."""
        self.compared += 1
        if ours != theirs:
            self.differences += 1
            print(f"differs: {what}: {short(ours)} instead of {short(theirs)}", flush=True)

    def true(self, what, is_so):
        self.same(what, bool(is_so), True)


def short(value):
    text = repr(value)
    return text if len(text) < 400 else f"{text[:150]} … {text[-250:]}"
