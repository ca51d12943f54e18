"""Reads and writes values at dotted paths (`a.b.c`) in nested dictionaries."""


def get(data, path):
    """The value at `path`, None where a step of it is missing."""
    for key in path.split("."):
        if not isinstance(data, dict):
            return None
        data = data.get(key)
    return data


def put(data, path, value):
    """Sets the value at `path`, making the dictionaries on the way there."""
    *parents, last = path.split(".")
    for key in parents:
        if data.get(key) is None:
            data[key] = {}
        data = data[key]
    data[last] = value


def drop(data, path):
    """Removes the value at `path`, if it is there."""
    *parents, last = path.split(".")
    parent = get(data, ".".join(parents)) if parents else data
    if isinstance(parent, dict):
        parent.pop(last, None)


def normal(value):
    """`value` without what means nothing: null, empty lists, maps and texts count as absent.

    botocore writes null or an empty list where a field was missing, so two pages that say the same can
    differ in these.
    """
    if isinstance(value, dict):
        kept = {key: normal(inner) for key, inner in value.items()}
        return {key: inner for key, inner in kept.items() if inner not in (None, [], {}, "")}
    if isinstance(value, list):
        return [normal(inner) for inner in value]
    return value
