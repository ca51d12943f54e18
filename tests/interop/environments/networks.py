"""Environments that say which way requests go: proxies, and whose certificates are trusted."""
from case import NOBODY, Case

DEAD = f"http://{NOBODY}"
NO_PROXIES = {"HTTP_PROXY": None, "HTTPS_PROXY": None, "NO_PROXY": None}
#: A host that no name server knows: a request that bypasses the proxy fails.
HTTP, HTTPS = ["--endpoint-url", "http://service.example:8000"], ["--endpoint-url", "https://service.example"]
LOCAL = ["--endpoint-url", "http://{plain}"]


def only(**proxies):
    return NO_PROXIES | proxies


#: For each `NO_PROXY`: does a request to a local server bypass the dead proxy?
EXCLUDED = [
    "127.0.0.1", "{plain}", "127.0.0.1:1", "*", " 127.0.0.1 ", "a.example,127.0.0.1", "a.example, 127.0.0.1",
    "127.0.0.0/8", "10.0.0.0/8", ".0.0.1", "0.0.1", "localhost", "", ",,", "/", "*.0.0.1", "127.0.0.1/32",
    "http://127.0.0.1",
    "a.example 127.0.0.1", "127.*",
]
#: For each `NO_PROXY`: does a request to a host that only the proxy knows go through it?
EXCLUDED_NAMES = [
    "service.example", "SERVICE.EXAMPLE", "example", ".example", "vice.example", "*.example", "service.example:8000",
    "service.example:1", "service.example.", "other.example", ".service.example", "a.service.example",
]
TLS = ["--endpoint-url", "https://{tls}"]
OF_STS = "[profile r]\nrole_arn = arn:aws:iam::123456789012:role/r\ncredential_source = Environment\n"
OTHER, NONE = {"AWS_CA_BUNDLE": "{other_authority}"}, {"AWS_CA_BUNDLE": None}

NETWORKS = [
    *[Case(f"proxy: {name} for http", only(**{name: "{proxy}"}), options=HTTP)
      for name in ("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY", "all_proxy")],
    *[Case(f"proxy: {name} for https", only(**{name: "{proxy}"}), options=HTTPS)
      for name in ("HTTP_PROXY", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy")],
    Case("proxy: lower case before upper case", only(HTTP_PROXY=DEAD, http_proxy="{proxy}"), options=HTTP),
    Case("proxy: upper case beside an empty lower case", only(HTTP_PROXY="{proxy}", http_proxy=""), options=HTTP),
    Case("proxy: lower case beside an empty upper case", only(HTTP_PROXY="", http_proxy="{proxy}"), options=HTTP),
    Case("proxy: empty", only(HTTP_PROXY=""), options=LOCAL),
    Case("proxy: for the scheme before that for all", only(ALL_PROXY=DEAD, HTTP_PROXY="{proxy}"), options=HTTP),
    Case("proxy: with name and password", only(HTTP_PROXY="http://me:pass@{plain}"), options=HTTP),
    Case("proxy: with name and password, for https", only(HTTPS_PROXY="http://me:pass@{plain}"), options=HTTPS),
    Case("proxy: with a name alone", only(HTTP_PROXY="http://me@{plain}"), options=HTTP),
    Case("proxy: with a password in escapes", only(HTTP_PROXY="http://me:p%40ss@{plain}"), options=HTTP),
    Case("proxy: without a scheme", only(HTTP_PROXY="{plain}"), options=HTTP),
    Case("proxy: without a scheme, for https", only(HTTPS_PROXY="{plain}"), options=HTTPS),
    Case("proxy: with slashes alone", only(HTTP_PROXY="//{plain}"), options=HTTP),
    Case("proxy: with a path", only(HTTP_PROXY="{proxy}/path"), options=HTTP),
    Case("proxy: nobody there", only(HTTP_PROXY=DEAD), options=HTTP),
    Case("proxy: no URL", only(HTTP_PROXY="no url"), options=HTTP),
    Case("proxy: no URL, of the other scheme", only(HTTPS_PROXY="no url"), options=LOCAL),
    Case("proxy: SOCKS", only(HTTP_PROXY="socks5://{plain}"), options=HTTP),
    Case("proxy: SOCKS, of the other scheme", only(HTTPS_PROXY="socks5://{plain}"), options=LOCAL),
    Case("proxy: of a CGI program", only(HTTP_PROXY="{proxy}", REQUEST_METHOD="GET"), options=LOCAL),
    Case("proxy: of a CGI program, in lower case", only(http_proxy="{proxy}", REQUEST_METHOD="GET"), options=HTTP),
    Case("proxy: in front of a local address", only(HTTP_PROXY="{proxy}"), options=LOCAL),
    *[Case(f"no proxy for {text!r}", only(HTTP_PROXY=DEAD, NO_PROXY=text), options=LOCAL)
      for text in EXCLUDED],
    *[Case(f"no proxy for the name {text!r}", only(HTTP_PROXY="{proxy}", NO_PROXY=text), options=HTTP)
      for text in EXCLUDED_NAMES],
    Case("no proxy: lower case", only(HTTP_PROXY=DEAD, no_proxy="127.0.0.1"), options=LOCAL),
    Case("no proxy: lower case before upper case", only(HTTP_PROXY=DEAD, no_proxy="127.0.0.1", NO_PROXY="a.example"),
        options=LOCAL),
    Case("no proxy: an empty lower case", only(HTTP_PROXY=DEAD, no_proxy="", NO_PROXY="127.0.0.1"), options=LOCAL),
    Case("no proxy: localhost", only(HTTP_PROXY=DEAD, NO_PROXY="127.0.0.1"),
        options=["--endpoint-url", "http://localhost:9"]),
    Case("no proxy: over TLS", only(HTTPS_PROXY=DEAD, NO_PROXY="127.0.0.1"), options=TLS),
    Case("no proxy: a port over TLS", only(HTTPS_PROXY=DEAD, NO_PROXY="{tls}"), options=TLS),
    Case("trust: AWS_CA_BUNDLE", options=TLS),
    Case("trust: AWS_CA_BUNDLE of another", OTHER, options=TLS),
    Case("trust: REQUESTS_CA_BUNDLE", NONE | {"REQUESTS_CA_BUNDLE": "{authority}"}, options=TLS),
    Case("trust: AWS_CA_BUNDLE before REQUESTS_CA_BUNDLE", {"REQUESTS_CA_BUNDLE": "{other_authority}"}, options=TLS),
    Case("trust: REQUESTS_CA_BUNDLE of another", NONE | {"REQUESTS_CA_BUNDLE": "{other_authority}"}, options=TLS),
    Case("trust: the profile's bundle", NONE, "[default]\nca_bundle = {authority}\n", options=TLS),
    Case("trust: the variable before the profile's bundle", {}, "[default]\nca_bundle = {other_authority}\n",
        options=TLS),
    Case("trust: the profile's bundle before REQUESTS_CA_BUNDLE", NONE | {"REQUESTS_CA_BUNDLE": "{other_authority}"},
        "[default]\nca_bundle = {authority}\n", options=TLS),
    Case("trust: the option", OTHER, options=[*TLS, "--ca-bundle", "{authority}"]),
    Case("trust: the option of another", options=[*TLS, "--ca-bundle", "{other_authority}"]),
    Case("trust: nobody", OTHER, options=[*TLS, "--no-verify-ssl"]),
    Case("trust: nobody before a bundle",
        options=["--endpoint-url", "https://{tls_of_another}", "--no-verify-ssl", "--ca-bundle", "{authority}"]),
    Case("trust: the system's", NONE, options=TLS),
    Case("trust: an empty AWS_CA_BUNDLE", {"AWS_CA_BUNDLE": ""}, options=TLS),
    Case("trust: an empty AWS_CA_BUNDLE beside REQUESTS_CA_BUNDLE",
        {"AWS_CA_BUNDLE": "", "REQUESTS_CA_BUNDLE": "{authority}"}, options=TLS),
    Case("trust: an empty REQUESTS_CA_BUNDLE", NONE | {"REQUESTS_CA_BUNDLE": ""}, options=TLS),
    Case("trust: an empty option", options=[*TLS, "--ca-bundle", ""]),
    *[Case(f"trust: {name} that does not exist", NONE | {name: "/nowhere/bundle"}, options=TLS)
      for name in ("AWS_CA_BUNDLE", "REQUESTS_CA_BUNDLE")],
    Case("trust: the profile's bundle that does not exist", NONE, "[default]\nca_bundle = /nowhere/bundle\n",
        options=TLS),
    Case("trust: the option that does not exist", options=[*TLS, "--ca-bundle", "/nowhere/bundle"]),
    Case("trust: a bundle that does not exist, over plain HTTP", {"AWS_CA_BUNDLE": "/nowhere/bundle"}, options=LOCAL),
    Case("trust: a bundle that is a folder", {"AWS_CA_BUNDLE": "{home}"}, options=TLS),
    Case("trust: a bundle of several", {"AWS_CA_BUNDLE": "{both}"}, options=TLS),
    Case("trust: a server that is its own authority", {"AWS_CA_BUNDLE": "{own_authority}"},
        options=["--endpoint-url", "https://{tls_own_authority}"]),
    Case("trust: a server that signed itself", {"AWS_CA_BUNDLE": "{signed_by_itself}"},
        options=["--endpoint-url", "https://{tls_signed_by_itself}"]),
    Case("trust: a server that is its own authority, for another host", {"AWS_CA_BUNDLE": "{own_elsewhere}"},
        options=["--endpoint-url", "https://{tls_own_elsewhere}"]),
    Case("trust: a server that is its own authority, and not the bundle's",
        options=["--endpoint-url", "https://{tls_own_authority}"]),
    Case("trust: an empty bundle", {"AWS_CA_BUNDLE": "{home}/bundle"}, files={"bundle": ""}, options=TLS),
    Case("trust: a bundle of no certificates", {"AWS_CA_BUNDLE": "{home}/bundle"}, files={"bundle": "nonsense\n"},
        options=TLS),
    Case("trust: another server", options=["--endpoint-url", "https://{tls_of_another}"]),
    Case("trust: a server of another name", options=["--endpoint-url", "https://{tls_of_other_host}"]),
    Case("trust: an expired server", options=["--endpoint-url", "https://{tls_expired}"]),
    *[Case(f"trust: nobody, and {name}", options=["--endpoint-url", f"https://{{{name}}}", "--no-verify-ssl"])
      for name in ("tls_of_another", "tls_of_other_host", "tls_expired")],
    Case("trust: through a proxy", only(HTTPS_PROXY="{proxy}"), options=HTTPS),
    Case("trust: through a proxy, another", only(HTTPS_PROXY="{proxy}") | OTHER, options=HTTPS),
    Case("trust: STS, with the option", OTHER | {"AWS_PROFILE": "r"}, OF_STS,
        options=[*TLS, "--profile", "r", "--ca-bundle", "{authority}"]),
    Case("trust: STS, with nobody", OTHER, OF_STS, options=[*TLS, "--profile", "r", "--no-verify-ssl"]),
]
