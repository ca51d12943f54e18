"""What botocore's paginators make of a small synthetic service, for every paginated operation of one service.

Each synthetic service has enough items for three pages, made from the description, and heeds the page size. One walk
takes all of it, one stops in the middle of the second page, and others resume there, with the same page size and with
others. Where botocore loses or repeats items, or fails, the record says so: the right items are known without it.
"""
import base64
import copy
import datetime
import email.utils
import json

import botocore.loaders
import jmespath
from botocore.model import ServiceModel
from botocore.paginate import Paginator

MOMENT = 1_700_000_000
LOADER = botocore.loaders.Loader()
#: Protocols that write timestamps as numbers unless the model says otherwise.
IN_SECONDS = {"json", "rest-json", "smithy-rpc-v2-cbor"}


def as_list(value):
    return value if isinstance(value, list) else [value] if value else []


def step(shape, path):
    """The shape that a path leads to, and the names on the way, as they are on the wire."""
    wire = []
    for segment in path.split("."):
        shape = shape.members[segment.removesuffix("[-1]")]
        wire.append(shape.serialization.get("name", segment.removesuffix("[-1]")))
        shape = shape.member if segment.endswith("[-1]") else shape
    return shape, wire


def put(data, path, value):
    """Sets the value at `path`; None removes it."""
    *parents, last = path.split(".")
    for key in parents:
        data = data.setdefault(key, {})
    data.pop(last, None) if value is None else data.update({last: value})


def sample(shape, n, depth, inside=()):
    """A value of a shape, with `n` in it where possible. Optional members are only filled in down to `depth`."""
    kind = shape.type_name
    again = shape.name in inside
    if kind == "list":
        return [] if again else [sample(shape.member, n, depth, (*inside, shape.name))]
    if kind == "map":
        return {} if again else {sample(shape.key, n, depth, inside): sample(shape.value, n, depth, (*inside, shape.name))}
    if kind == "structure":
        if getattr(shape, "is_document_type", False):
            return {"n": n}
        return {name: sample(member, n, depth - 1, (*inside, shape.name)) for name, member in shape.members.items()
                if (depth > 0 and not again) or name in shape.required_members}
    if getattr(shape, "enum", None):
        return shape.enum[0] if n % 2 else "A_VALUE_TO_COME"
    simple = {"integer": n + 1, "long": 2**40 + n, "float": n + 0.5, "double": n + 0.25, "boolean": n % 2 == 0,
              "timestamp": MOMENT + n, "blob": b"blob %d" % n}
    return simple.get(kind, f"{shape.name}-{n} ü")


class Wire:
    """Values as they are in a body, not as botocore's parsers return them."""

    def __init__(self, model):
        protocols = {model.metadata["protocol"], *model.metadata.get("protocols", ())}
        self.default = "unixTimestamp" if protocols & IN_SECONDS else "iso8601"

    def value(self, shape, value):
        kind = shape.type_name
        if value is None or getattr(shape, "is_document_type", False):
            return value
        if kind == "structure":
            return {shape.members[name].serialization.get("name", name): self.value(shape.members[name], each)
                    for name, each in value.items()}
        if kind == "list":
            return [self.value(shape.member, each) for each in value] if isinstance(value, list) else value
        if kind == "map":
            return {key: self.value(shape.value, each) for key, each in value.items()}
        if kind == "blob":
            return base64.b64encode(value).decode()
        return self.moment(shape, value) if kind == "timestamp" else value

    def moment(self, shape, value):
        by_place = {"header": "rfc822", "querystring": "iso8601", "uri": "iso8601"}
        style = shape.serialization.get("timestampFormat") or by_place.get(shape.serialization.get("location"), self.default)
        moment = datetime.datetime.fromtimestamp(value, datetime.timezone.utc)
        if style == "iso8601":
            return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
        return email.utils.format_datetime(moment, usegmt=True) if style == "rfc822" else value


class Service:
    """A synthetic service of one operation."""

    def __init__(self, model, description):
        self.model, self.description, self.wire = model, description, Wire(model.service_model)
        self.inputs, self.outputs = as_list(description["input_token"]), as_list(description["output_token"])
        self.results, self.limit = as_list(description["result_key"]), description.get("limit_key")
        self._set_sizes()
        self._find_items()
        self.answers, self.offsets, self.tokens = {}, {"{}": 0}, {}
        required = model.input_shape.required_members
        self.request = {name: sample(member, 7, 0) for name, member in model.input_shape.members.items()
                        if name in required and name not in self.inputs}
        if self.limit in self.request:
            self.request[self.limit] = self.as_page_size(self.base)

    def _set_sizes(self):
        least, most = 1, None
        if self.limit:
            shape, _ = step(self.model.input_shape, self.limit)
            if shape.type_name != "string":  # the bounds of a string are for its length
                least, most = max(1, shape.metadata.get("min", 1)), shape.metadata.get("max")
        fits = [size for size in range(least, least + 4) if most is None or size <= most]
        self.base = fits[min(2, len(fits) - 1)]
        self.others = [size for size in fits if size != self.base] if self.limit else []
        self.total = 2 * self.base + 1
        #: Items of the second page before the cut; more than the smallest page size where possible.
        self.amount = min(least + 1, self.base - 1)

    def _find_items(self):
        path = self.results[0]
        shape, _ = step(self.model.output_shape, path)
        if shape.type_name == "structure":
            # budgets: botocore names the structure, which is not countable; the items are the list inside.
            path = {"BudgetPerformanceHistory": "BudgetPerformanceHistory.BudgetedAndActualAmountsList"}[path]
        elif self.model.name == "ListAnomalousLogGroups":
            # devops-guru: the first result key is the id of the insight, the second has the items.
            path = self.results[1]
        self.items_path = path
        self.items_shape, self.items_wire = step(self.model.output_shape, path)
        self.wrong = path != self.results[0]

    def as_page_size(self, size):
        return str(size) if step(self.model.input_shape, self.limit)[0].type_name == "string" else size

    def items(self, first, count):
        numbers = range(10 + first, 10 + first + count)
        shape = self.items_shape
        if shape.type_name == "list":
            return [sample(shape.member, number, 3) for number in numbers]
        if shape.type_name == "map":
            return {f"key-{number}": sample(shape.value, number, 3) for number in numbers}
        return "".join(chr(0xE0 + number) for number in numbers)

    def page(self, offset, size):
        end = min(offset + size, self.total)
        last = end == self.total
        page, output = sample(self.model.output_shape, offset, 2), self.model.output_shape
        for path in self.results:
            shape, _ = step(output, path)
            if shape.type_name == "list":
                put(page, path, [sample(shape.member, 90 + offset + i, 2) for i in range(2)])
        put(page, self.items_path, self.items(offset, end - offset))
        for path in as_list(self.description.get("more_results")):
            put(page, path, not last)
        tokens = {}
        for name, expression in zip(self.inputs, self.outputs):
            path = expression.split(" || ")[0]
            kind = step(output, path)[0].type_name
            made = {"integer": end, "long": end, "map": {"pk": {"S": f"t-{end} ü"}, "sk": {"B": bytes([end % 256, 255])}}}
            token = None if last else made.get(kind, f"{name}-{end} ü/\"")
            if "[-1]" not in path:
                # If the token has two places, the first page has it only in the second.
                put(page, path, None if "||" in expression and offset == 0 else token)
            if not last:
                tokens[name] = jmespath.search(expression, page)
                assert tokens[name], (self.model.name, expression)
        if not last:
            self.offsets[self.key(tokens)], self.tokens[end] = end, tokens
        return page

    @staticmethod
    def key(value):
        return json.dumps(value, default=lambda raw: base64.b64encode(raw).decode(), ensure_ascii=False)

    def answer(self, parameters):
        tokens = {name: parameters[name] for name in self.inputs if name in parameters}
        size = parameters.get(self.limit) if self.limit else None
        page = self.page(self.offsets[self.key(tokens)], int(size or self.base))
        members = self.model.input_shape.members
        on_wire = {name: self.wire.value(members[name], token) for name, token in tokens.items()}
        self.answers[self.key([on_wire, size])] = {
            "tokens": on_wire, "page_size": size, "response": self.wire.value(self.model.output_shape, page)}
        return page

    def walk(self, name, config, size=None, first=0):
        if self.limit:
            config = {**config, "PageSize": size or self.base}
        recorded = {"name": name, "config": config, "requests": [], "pages": [], "full_result": [], "better": None}
        request, response = self.model.input_shape, self.model.output_shape
        pages = []

        def method(**parameters):
            recorded["requests"].append(self.wire.value(request, parameters))
            return copy.deepcopy(self.answer(parameters))

        def paginate(method):
            paginator = Paginator(method, self.description, self.model)
            return paginator.paginate(**copy.deepcopy(self.request), PaginationConfig=dict(config))

        end = min(first + config.get("MaxItems", self.total), self.total)
        recorded["items"] = self.wire.value(self.items_shape, self.items(first, end - first))
        try:
            walk = paginate(method)
            pages = [copy.deepcopy(page) for page in walk]
            recorded["resume_token"] = walk.resume_token
            full = paginate(lambda **parameters: copy.deepcopy(self.answer(parameters))).build_full_result()
        except Exception as error:  # any error counts: it is what botocore does
            recorded["better"] = f"botocore fails: {type(error).__name__}"
            return recorded
        recorded["pages"] = [self.wire.value(response, page) for page in pages]
        recorded["next_token"] = full.get("NextToken")
        for path in self.results + as_list(self.description.get("non_aggregate_keys")):
            found = self.wire.value(step(response, path)[0], jmespath.search(path, full))
            recorded["full_result"].append([step(response, path)[1], found])
        if self.wire.value(self.items_shape, jmespath.search(self.items_path, full)) != recorded["items"]:
            recorded["full_better"] = "rule 15: botocore's full result lacks items"
        given = [jmespath.search(self.items_path, page) for page in pages]
        count = sum(len(part) for part in given if part)
        if self.wrong:
            recorded["better"] = "botocore counts what is no list"
        elif count != end - first:
            recorded["better"] = "rule 4: botocore repeats items" if count > end - first else "rule 6: botocore loses items"
        return recorded

    def from_our_cut(self, name, size, first, better):
        """A walk from where our `cut` stopped: botocore has no token for that place, and only the items are known."""
        items = self.wire.value(self.items_shape, self.items(first, self.total - first))
        config = {"PageSize": size} if self.limit else {}
        return {"name": name, "config": config, "items": items, "better": better, "from_cut": True,
                "requests": [], "pages": [], "full_result": []}

    def case(self, name):
        cut_at = self.base + self.amount
        walks = [self.walk("full", {}), self.walk("cut", {"MaxItems": cut_at})]
        token = walks[1].get("resume_token")
        start = {"StartingToken": token} if token and not walks[1]["better"] else None
        for size in [self.base, *self.others]:
            label = f"from the cut with pages of {size}"
            # botocore does not request all of these where it loses items.
            for offset in range(self.base, self.total, size):
                self.answer({**self.tokens[offset], **({self.limit: self.as_page_size(size)} if self.limit else {})})
            if start:
                walks.append(self.walk(label, start, size, cut_at))
            else:
                walks.append(self.from_our_cut(label, size, cut_at, walks[1]["better"]))
        return {
            "operation": name, "inputs": self.inputs, "items_path": self.items_wire,
            "page_size_path": step(self.model.input_shape, self.limit)[1] if self.limit else None,
            "input_paths": {each: step(self.model.input_shape, each)[1] for each in self.inputs},
            "bounds": self.bounds(),
            "request": self.wire.value(self.model.input_shape, self.request),
            "answers": list(self.answers.values()), "walks": walks}

    def bounds(self):
        if not self.limit:
            return [None, None]
        shape, _ = step(self.model.input_shape, self.limit)
        if shape.type_name == "string":
            return [None, None]
        least = shape.metadata.get("min", 0)
        return [least if least > 1 else None, shape.metadata.get("max")]


def described(service):
    """The paginators of a service in botocore's data, with its extras merged in."""
    return LOADER.load_service_model(service, "paginators-1")["pagination"]


def services():
    """The services that have paginators."""
    return [name for name in LOADER.list_available_services("paginators-1") if described(name)]


def record(service, path):
    """Writes one line of JSON per operation, and returns how many there are."""
    model = ServiceModel(LOADER.load_service_model(service, "service-2"), service)
    paginators = described(service)
    with path.open("w", encoding="utf-8") as file:
        for operation, description in paginators.items():
            case = Service(model.operation_model(operation), description).case(f"{service}.{operation}")
            file.write(json.dumps(case, ensure_ascii=False) + "\n")
    return len(paginators)
