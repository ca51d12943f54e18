"""Environments that set the region, and the kind of its endpoints."""
from case import Case
from pieces import INSTANCE

NONE = {"AWS_DEFAULT_REGION": None}
FIPS_PROFILE = "[default]\nuse_fips_endpoint = true\n"
DEFAULT = "[default]\nregion = eu-west-1\n"
FIPS, DUAL = {"AWS_USE_FIPS_ENDPOINT": "true"}, {"AWS_USE_DUALSTACK_ENDPOINT": "true"}


def region(text, **more):
    return {"AWS_DEFAULT_REGION": text, **more}


#: One of each partition, those with FIPS endpoints of their own, and unknown regions.
OF_PARTITIONS = [
    "us-east-1", "us-west-2", "ca-central-1", "us-gov-west-1", "cn-north-1", "us-iso-east-1", "us-isob-east-1",
    "eu-isoe-west-1", "us-isof-south-1", "eusc-de-east-1", "xx-nowhere-9", "mx-central-1",
]
PSEUDO = [
    "fips-us-east-1", "us-east-1-fips", "fips-us-gov-west-1", "us-west-2-fips", "fips-us-west-1", "fips-eu-west-1",
    "aws-global", "fips-aws-global", "us-east-1-fips-2", "fips-dkr-us-east-1", "us-fips-east-1", "fips-prod-us-east-1",
]
ODD = [
    "us_east_1", "us-east-1/", "us-east-1.evil.example", "evil.example#", "-us-east-1", "us-east-1-", "a" * 63,
    "a" * 64, "us-east-1 ", " us-east-1", "US-EAST-1", "1", "7-7", "r\u00e9gion", "us east 1", "us-east-1\n", "..", "@",
]

REGIONS = [
    Case("region: AWS_DEFAULT_REGION", region("eu-west-1")),
    Case("region: AWS_REGION alone", NONE | {"AWS_REGION": "eu-west-1"}),
    Case("region: AWS_REGION beside AWS_DEFAULT_REGION", region("eu-west-1", AWS_REGION="eu-west-2")),
    Case("region: AWS_REGION beside the profile's", NONE | {"AWS_REGION": "eu-west-2"}, DEFAULT),
    Case("region: the profile's", NONE, DEFAULT),
    Case("region: the variable before the profile's", region("eu-west-2"), DEFAULT),
    Case("region: in the credentials file", NONE, credentials=DEFAULT),
    Case("region: in both files", NONE, DEFAULT, "[default]\nregion = eu-west-2\n"),
    Case("region: none", NONE),
    Case("region: the instance's", NONE | INSTANCE),
    Case("region: the instance's, beside the profile's", NONE | INSTANCE, DEFAULT),
    Case("region: not Unicode", region("\udcff"), DEFAULT),
    Case("region: an empty variable", region("")),
    Case("region: an empty variable beside the profile's", region(""), DEFAULT),
    Case("region: an empty AWS_REGION", region("eu-west-2", AWS_REGION="")),
    Case("region: an empty one in the profile", NONE, "[default]\nregion =\n"),
    Case("region: the option", region("eu-west-2"), options=["--region", "eu-west-1"]),
    Case("region: an empty option", region("eu-west-2"), options=["--region", ""]),
    Case("region: an odd option", options=["--region", "us east 1"]),
    Case("region: an odd one that the option replaces", region("no region"), options=["--region", "eu-west-1"]),
    Case("region: an odd one beside an endpoint", region("no region", AWS_ENDPOINT_URL="http://{plain}")),
    Case("region: an odd one in the profile", NONE, "[default]\nregion = us east 1\n"),
    *[Case(f"region {name}", region(name)) for name in OF_PARTITIONS[1:]],
    *[Case(f"region {name} with FIPS", region(name) | FIPS) for name in OF_PARTITIONS],
    *[Case(f"region {name} with dual stack", region(name) | DUAL) for name in OF_PARTITIONS],
    *[Case(f"region {name} with both", region(name) | FIPS | DUAL) for name in OF_PARTITIONS],
    *[Case(f"pseudo region {name}", region(name)) for name in PSEUDO],
    *[Case(f"pseudo region {name} with dual stack", region(name) | DUAL) for name in PSEUDO[:2]],
    Case("pseudo region as an option", options=["--region", "fips-us-east-1"]),
    Case("pseudo region in the profile", NONE, "[default]\nregion = fips-us-east-1\n"),
    Case("pseudo region beside an endpoint", region("fips-us-east-1", AWS_ENDPOINT_URL="http://{plain}")),
    *[Case(f"odd region {name[:30]!r} {len(name)}", region(name)) for name in ODD],
    *[Case(f"FIPS: {value!r}", {"AWS_USE_FIPS_ENDPOINT": value}) for value in ("TRUE", "1", "yes", "false", "")],
    *[Case(f"dual stack: {value!r}", {"AWS_USE_DUALSTACK_ENDPOINT": value})
      for value in ("TRUE", "1", "yes", "false", "")],
    Case("FIPS: the profile's", config=FIPS_PROFILE),
    Case("FIPS: the variable before the profile's", {"AWS_USE_FIPS_ENDPOINT": "false"}, FIPS_PROFILE),
    Case("FIPS: an empty variable beside the profile's", {"AWS_USE_FIPS_ENDPOINT": ""}, FIPS_PROFILE),
    Case("dual stack: the profile's", config="[default]\nuse_dualstack_endpoint = true\n"),
    Case("dual stack: the variable before the profile's", {"AWS_USE_DUALSTACK_ENDPOINT": "false"},
        "[default]\nuse_dualstack_endpoint = true\n"),
    Case("FIPS beside an endpoint", FIPS | {"AWS_ENDPOINT_URL": "http://{plain}"}),
    Case("dual stack beside an endpoint", DUAL | {"AWS_ENDPOINT_URL": "http://{plain}"}),
    Case("FIPS beside the option's endpoint", FIPS, options=["--endpoint-url", "http://{plain}"]),
]
