"""Environments that say where the service is."""
from case import Case

ALL, OWN = "AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER"
PLAIN = "http://{plain}"
DEAD = "http://{nobody}"
IGNORE = {"AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "true"}
SERVICES = (
    "[default]\nservices = local\n"
    "[services local]\ncognito_identity_provider =\n  endpoint_url = http://{plain}\n")
ODD = {
    "no URL": "no url",
    "no scheme": "{plain}",
    "another scheme": "ftp://{plain}",
    "no host": "http://",
    "a name and a password": "http://me:pass@{plain}",
    "a query": "http://{plain}/?a=b",
    "a fragment": "http://{plain}/#a",
    "a path": "http://{plain}/a/path",
    "a path that ends in a slash": "http://{plain}/a/",
    "a slash": "http://{plain}/",
    "upper case": "HTTP://{plain}",
    "a space": "http://a b",
    "an odd port": "http://127.0.0.1:port",
    "a dot path": "http://{plain}/a/../b",
    "spaces about it": " http://{plain} ",
    "an odd host": "http://a_b.example:8000",
    "a percent sign": "http://{plain}/%zz",
    "port 99999": "http://127.0.0.1:99999",
    "a host of a dash": "http://-a.example:8000",
    "a final dot": "http://service.example.:8000",
}

ENDPOINTS = [
    Case("endpoint: for all", {ALL: PLAIN}),
    Case("endpoint: for the service", {OWN: PLAIN}),
    Case("endpoint: for the service before that for all", {OWN: PLAIN, ALL: DEAD}),
    Case("endpoint: the option before both", {OWN: DEAD, ALL: DEAD}, options=["--endpoint-url", PLAIN]),
    Case("endpoint: for another service", {"AWS_ENDPOINT_URL_S3": PLAIN}),
    Case("endpoint: the profile's", config=f"[default]\nendpoint_url = {PLAIN}\n"),
    Case("endpoint: the profile's for the service", config=SERVICES),
    Case("endpoint: the profile's for the service before its own for all",
        config=SERVICES.replace("services", f"endpoint_url = {DEAD}\nservices", 1)),
    Case("endpoint: the variable for all before the profile's for the service", {ALL: PLAIN},
        SERVICES.replace("{plain}", "{nobody}")),
    Case("endpoint: the profile's for another service", config=SERVICES.replace("cognito_identity_provider", "s3")),
    Case("endpoint: a section of services that does not exist", config="[default]\nservices = nowhere\n"),
    Case("endpoint: ignored", {ALL: PLAIN, OWN: PLAIN} | IGNORE),
    Case("endpoint: ignored, but for the option", {ALL: DEAD} | IGNORE, options=["--endpoint-url", PLAIN]),
    Case("endpoint: ignored, in upper case", {ALL: PLAIN, "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "TRUE"}),
    Case("endpoint: ignored, by 1", {ALL: PLAIN, "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "1"}),
    Case("endpoint: ignored, by nothing", {ALL: PLAIN, "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": ""}),
    Case("endpoint: ignored, by the profile", {ALL: PLAIN}, "[default]\nignore_configured_endpoint_urls = true\n"),
    Case("endpoint: the profile's, ignored by the variable", IGNORE, f"[default]\nendpoint_url = {PLAIN}\n"),
    Case("endpoint: the profile's, ignored by the profile", {},
        f"[default]\nendpoint_url = {PLAIN}\nignore_configured_endpoint_urls = true\n"),
    Case("endpoint: not ignored by the variable, but by the profile",
        {ALL: PLAIN, "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "false"},
        "[default]\nignore_configured_endpoint_urls = true\n"),
    Case("endpoint: an empty one for all", {ALL: ""}),
    Case("endpoint: an empty one for the service beside one for all", {OWN: "", ALL: PLAIN}),
    Case("endpoint: an empty variable beside the profile's", {ALL: ""}, f"[default]\nendpoint_url = {PLAIN}\n"),
    Case("endpoint: an empty one in the profile", config="[default]\nendpoint_url =\n"),
    Case("endpoint: an empty option", options=["--endpoint-url", ""]),
    Case("endpoint: a bad one of another service", {"AWS_ENDPOINT_URL_S3": "no url"}),
    Case("endpoint: a bad one of another service, in the profile", config=SERVICES + "s3 =\n  endpoint_url = no url\n"),
    Case("endpoint: a bad one beside the option", {ALL: "no url", OWN: "no url"}, options=["--endpoint-url", PLAIN]),
    Case("endpoint: a bad one for all beside the service's", {ALL: "no url", OWN: PLAIN}),
    Case("endpoint: a bad one in the profile beside a variable", {ALL: PLAIN}, "[default]\nendpoint_url = no url\n"),
    Case("endpoint: a bad one, ignored", {ALL: "no url"} | IGNORE),
    Case("endpoint: a bad one in the profile", config="[default]\nendpoint_url = no url\n"),
    *[Case(f"endpoint: {name}", {ALL: url}) for name, url in ODD.items()],
    Case("endpoint: not Unicode", {ALL: "http://\udcff"}),
    Case("endpoint: an option without a scheme", options=["--endpoint-url", "{plain}"]),
    Case("endpoint: an option that is no URL", options=["--endpoint-url", "no url"]),
    Case("endpoint: without a region", {ALL: PLAIN, "AWS_DEFAULT_REGION": None}),
    Case("endpoint: over TLS", {ALL: "https://{tls}"}),
]
