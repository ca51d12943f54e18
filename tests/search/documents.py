"""Documents to search: every type, any script, numbers at the edges of their types."""

NAMES = ["a", "b", "c", "id", "name", "tags", "items", "Users", "value", "size", "a b", "x-y", "ключ", "名前", "😀",
         "", 'q"q', "length", "n_1", "é"]
INTEGERS = [0, 1, -1, 2, 3, 7, 10, 255, -40, 2**31, 2**53 - 1, 2**53, 2**53 + 1, -(2**53) - 1, 2**63 - 1, 2**63,
            -(2**63), 2**64 - 1, 10**20, -(10**25), 2**127 - 1, 2**127,
            -(2**127), -(2**127) - 1, 10**40 + 1, -(10**40)]
FLOATS = [0.5, -0.25, 1.0, 2.0, -0.0, 0.1, 0.30000000000000004, 1e16, 1e-5, 1.5e-7, 123456.789, 1e22, 5e-324,
          9007199254740992.0, 9007199254740994.0, 2.5, -3.7, 99.99, 1e100, 1.7976931348623157e308, 2.0**127,
          -(2.0**127), 1e40]
TEXTS = ["", "a", "b", "ada", "bob", "cyd", "Z", "z", "12", "-7", " 3 ", "1.5", "1e3", "0x1", "1_000", "１２", "nan?",
         "naïve", "日本語", "😀😁", "e\u0301", "ß", "tab\there", 'q"uote', "back\\slash", "`tick`", "it's", "a,b",
         "line\nbreak", "\u0000", "\u007f", "\u2028", "true", "null", "Straße", "ÿ", "\uffff", "𝒜"]


class Documents:
    """Makes documents from what `rng` draws."""

    def __init__(self, rng):
        self.rng = rng

    def integer(self):
        return self.rng.choice(INTEGERS) if self.rng.random() < 0.5 else self.rng.randrange(-100, 1000)

    def real(self):
        if self.rng.random() < 0.6:
            return self.rng.choice(FLOATS)
        return round(self.rng.random() * 100, self.rng.randrange(1, 17))

    def number(self):
        return self.integer() if self.rng.random() < 0.6 else self.real()

    def text(self):
        if self.rng.random() < 0.7:
            return self.rng.choice(TEXTS)
        return "".join(self.rng.choice("abcxyzäЖ日😀 .-") for _ in range(self.rng.randrange(1, 9)))

    def scalar(self):
        return self.rng.choice([self.number, self.text, self.text, lambda: True, lambda: False, lambda: None])()

    def record(self):
        """One of a list of similar objects."""
        record = {"name": self.text(), "id": self.integer(), "value": self.number(), "on": self.rng.random() < 0.5}
        if self.rng.random() < 0.6:
            record["tags"] = [self.text() for _ in range(self.rng.randrange(4))]
        if self.rng.random() < 0.3:
            record["in"] = {"a": self.number(), "名前": self.text()}
        if self.rng.random() < 0.1:
            record["id"] = None
        return record

    def list(self, depth):
        of = self.rng.choice(["integers", "numbers", "texts", "records", "records", "mixed", "lists", "empty"])
        count = self.rng.randrange(1, 6)
        makers = {"integers": self.integer, "numbers": self.number, "texts": self.text, "records": self.record,
                  "mixed": lambda: self.value(depth - 1),
                  "lists": lambda: [self.value(depth - 2) for _ in range(self.rng.randrange(3))]}
        return [] if of == "empty" else [makers[of]() for _ in range(count)]

    def value(self, depth):
        if depth <= 0 or self.rng.random() < 0.3:
            return self.scalar()
        return self.list(depth) if self.rng.random() < 0.6 else self.object(depth)

    def object(self, depth):
        names = [self.rng.choice(NAMES) for _ in range(self.rng.randrange(5))]
        return {name: self.value(depth - 1) for name in names}

    def document(self):
        document = {"Users": [self.record() for _ in range(self.rng.randrange(1, 5))],
                    "numbers": [self.number() for _ in range(self.rng.randrange(1, 5))],
                    "texts": [self.text() for _ in range(self.rng.randrange(1, 5))]}
        document.update(self.object(4))
        if self.rng.random() < 0.5:
            names = list(document)
            document = {name: document[name] for name in sorted(names, key=lambda _: self.rng.random())}
        return document
