"""What the models of Cognito's paginated operations have to hold, by botocore's data: examples of each request and
response, and what botocore's paginator makes of two pages.
"""
import copy
import itertools

from botocore.paginate import Paginator
from botocore.validate import ParamValidator

from recording import dump

SERVICE = "cognito-idp"
FILE = f"{SERVICE}.json"

#: Epoch seconds with and without a fraction. Three, so that shapes with two dates do not always have the same ones.
DATES = [1795345828.177, 1795345829, 1795345830.5]
#: How botocore's walk over four items on two pages is cut; each that is cut is then resumed.
CUTS = [{}, {"MaxItems": 1}, {"MaxItems": 2}, {"MaxItems": 3}]


class Maker:
    """Makes examples of shapes. No two texts of one maker are the same; values of enums, dates and flags take turns."""

    def __init__(self):
        self._numbers = itertools.count(1)
        self._turns = {}
        self.enums = {}
        #: Members whose values botocore's data marks as sensitive.
        self.sensitive = set()

    def make(self, shape, name, minimal=False):
        """An example with every member there is, or with those that are required."""
        if shape.metadata.get("sensitive"):
            self.sensitive.add(name)
        if shape.type_name == "structure":
            members = shape.required_members if minimal else shape.members
            return {member: self.make(shape.members[member], member, minimal) for member in members}
        if shape.type_name == "list":
            return [self.make(shape.member, name, minimal) for _ in range(2)]
        if shape.type_name == "string":
            return self._text(shape, name)
        if shape.type_name == "integer":
            bounds = shape.metadata.get("min", 0), shape.metadata.get("max", 1000)
            return max(bounds[0], min(next(self._numbers), bounds[1]))
        turns = {"boolean": [True, False], "timestamp": DATES}
        return self._next(shape.type_name, turns[shape.type_name])

    def _text(self, shape, name):
        if shape.metadata.get("enum"):
            self.enums[shape.name] = shape.metadata["enum"]
            return self._next(shape.name, shape.metadata["enum"])
        text = f"{name}-{next(self._numbers)}-".ljust(shape.metadata.get("min", 0), "x")
        assert len(text) <= shape.metadata.get("max", len(text)), text
        return text

    def _next(self, kind, values):
        return next(self._turns.setdefault(kind, itertools.cycle(values)))


def record_operation(model, config, maker):
    def example(shape, minimal=False):
        made = maker.make(shape, shape.name, minimal)
        report = ParamValidator().validate(made, shape)
        assert not report.has_errors(), report.generate_report()
        return made

    limit = model.input_shape.members[config["limit_key"]]
    pages = [example(model.output_shape), example(model.output_shape)]
    del pages[1][config["output_token"]]
    minimal = example(model.input_shape, minimal=True)
    walks = list(record_walks(model, config, minimal, pages))
    return {
        "operation": model.name,
        "token_name": config["input_token"],
        "limit_key": config["limit_key"],
        "result_key": config["result_key"],
        "max_page_size": limit.metadata["max"],
        "requests": [example(model.input_shape), minimal],
        "responses": [pages[0], pages[1], example(model.output_shape, minimal=True), sparse(model, config, maker)],
        "walks": walks,
    }


def sparse(model, config, maker):
    """A response whose items have only what is required."""
    return {config["result_key"]: maker.make(model.output_shape.members[config["result_key"]], "", minimal=True)}


def record_walks(model, config, request, pages):
    """botocore's own walks over the pages: cut, and resumed where they were."""
    configs = list(CUTS)
    for settings in configs:
        sent = []

        def method(**parameters):
            sent.append(copy.deepcopy(parameters))
            return copy.deepcopy(pages["NextToken" in parameters or "PaginationToken" in parameters])

        paginator = Paginator(method, config, model)
        result = paginator.paginate(**request, PaginationConfig=settings).build_full_result()
        if "NextToken" in result and "StartingToken" not in settings:
            configs.append({"StartingToken": result["NextToken"]})
        yield {"config": settings, "requests": sent, "full_result": result}


def record_models(catalogue, folder):
    """Writes the examples of every paginated operation of the service."""
    maker = Maker()
    operations = [record_operation(catalogue.model(SERVICE, name), catalogue.config(SERVICE, name), maker)
                  for name in catalogue.operations(SERVICE)]
    lines = ",\n".join(dump(operation) for operation in operations)
    text = (f'{{\n"sensitive": {dump(sorted(maker.sensitive))},\n"enums": {dump(dict(sorted(maker.enums.items())))},\n'
            f'"operations": [\n{lines}\n]\n}}\n')
    (folder / FILE).write_text(text, encoding="utf-8")
