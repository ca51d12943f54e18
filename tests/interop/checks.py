"""Counts what was compared, and prints what differed at once: a later failure is not to hide it."""


class Checks:
    def __init__(self):
        self.compared = 0
        self.differences = 0

    def same(self, what, ours, theirs):
        """The two have to be equal: what our program gave, and what it is held against."""
        self.compared += 1
        if ours != theirs:
            self.differences += 1
            print(f"differs: {what}: {short(ours)} instead of {short(theirs)}", flush=True)

    def true(self, what, is_so):
        self.same(what, bool(is_so), True)


def short(value):
    text = repr(value)
    return text if len(text) < 400 else f"{text[:150]} … {text[-250:]}"
