"""The environments in which our program does otherwise than the AWS CLI 1.45.11 on purpose, each with the reason."""
from typing import NamedTuple


class Difference(NamedTuple):
    reason: str
    #: How each ends, as `outcome` says it.
    aws: str
    ours: str

    def holds(self, aws, ours):
        return (outcome(aws), outcome(ours)) == (self.aws, self.ours)


def outcome(ended):
    """The exit code, and for each thing asked the host and the signer."""
    asked = (f"{one.what} {one.where} {one.identity}".strip() for one in ended.asked)
    return "; ".join([str(ended.code), *asked])


DIFFERENCES = {}
