"""The structural shapes of botocore's paginators, and their descriptions as botocore itself loads them.

A shape is (number of input tokens, kinds of output tokens, kinds of result keys, kind of more_results,
has a limit_key, has non_aggregate_keys); a kind is id (a plain key), path (a.b) or expr (anything else).
Shapes are taken from the `paginators-1.json` files alone. botocore adds first-page keys to some operations
from `paginators-1.sdk-extras.json`: those are in the description, not in the shape.
"""
import os
import re

from botocore import loaders, session


def as_list(value):
    return value if isinstance(value, list) else [value]


def kinds(value):
    if value is None:
        return None
    return tuple(sorted(
        "id" if re.fullmatch(r"\w+", one) else "path" if re.fullmatch(r"\w+(\.\w+)+", one) else "expr"
        for one in as_list(value)))


def shape_of(config):
    return (len(as_list(config["input_token"])), kinds(config["output_token"]), kinds(config.get("result_key")),
            kinds(config.get("more_results")), "limit_key" in config, bool(config.get("non_aggregate_keys")))


class Catalogue:
    """What botocore's data says about paginated operations."""

    def __init__(self):
        self._loader = loaders.create_loader()
        self._session = session.get_session()

    def _raw(self, service):
        version = self._loader.determine_latest_version(service, "paginators-1")
        return self._loader.load_data(os.path.join(service, version, "paginators-1"))["pagination"]

    def all_shapes(self):
        """Every shape there is, with the number of operations that have it."""
        found = {}
        for service in self._loader.list_available_services("paginators-1"):
            for config in self._raw(service).values():
                found[shape_of(config)] = found.get(shape_of(config), 0) + 1
        return found

    def operations(self, service):
        """The names of a service's paginated operations."""
        return sorted(self._raw(service))

    def shape(self, service, operation):
        return shape_of(self._raw(service)[operation])

    def config(self, service, operation):
        """The operation's description, as a botocore client hands it to its Paginator."""
        return self._session.get_paginator_model(service).get_paginator(operation)

    def model(self, service, operation):
        return self._session.get_service_model(service).operation_model(operation)
