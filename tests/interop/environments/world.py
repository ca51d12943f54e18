"""A world for one run of a program: a service, a proxy, STS, SSO, a container and an instance, over HTTP and TLS.

Everything listens on loopback ports of its own and notes who asked which host as whom.
"""
import json
import re
import socketserver
import threading
from typing import NamedTuple
from urllib.parse import parse_qs, urlsplit

#: Long after any run.
EXPIRES = "2096-01-01T00:00:00Z"
STS = (
    "<{0}Response xmlns='https://sts.amazonaws.com/doc/2011-06-15/'><{0}Result><Credentials>"
    "<AccessKeyId>{1}</AccessKeyId><SecretAccessKey>secret</SecretAccessKey><SessionToken>{1}-token</SessionToken>"
    f"<Expiration>{EXPIRES}</Expiration></Credentials></{{0}}Result></{{0}}Response>")
#: The parameters of a call to STS that settings decide.
OF_A_ROLE = ("RoleArn", "ExternalId", "DurationSeconds", "SerialNumber", "WebIdentityToken")


class Asked(NamedTuple):
    """One request, as far as an environment decides it."""
    what: str
    #: `proxy`, followed by the credentials that it was sent, or `direct`.
    way: str
    #: Scheme, host and port, and the path where it is not `/`.
    where: str
    #: The key that signed, and for which region and service.
    identity: str = ""
    details: str = ""


class Request(NamedTuple):
    method: str
    target: str
    headers: dict
    body: bytes


class World:
    """Serves as long as it is open."""

    def __init__(self, trust):
        self.asked, self._authority = [], trust.authority
        self._listeners = {name: self._listen(context) for name, context in trust.contexts.items()}
        self.ports = {name: listener.server_address[1] for name, listener in self._listeners.items()}

    def _listen(self, context):
        world = self

        class Handler(socketserver.BaseRequestHandler):
            def handle(self):
                try:
                    connection = context.wrap_socket(self.request, server_side=True) if context else self.request
                    connection.settimeout(30)
                    world.serve(connection, "https" if context else "http", "direct", None)
                except OSError:
                    # The client does not trust it, or has what it wanted.
                    pass

        server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler)
        server.daemon_threads = True
        return server

    def __enter__(self):
        for listener in self._listeners.values():
            threading.Thread(target=listener.serve_forever, args=[0.02], daemon=True).start()
        return self

    def __exit__(self, *_):
        for listener in self._listeners.values():
            listener.shutdown()
            listener.server_close()

    def serve(self, connection, scheme, way, host):
        """Answers the requests of a connection. `host` is the one that a tunnel leads to."""
        stream = connection.makefile("rb")
        while request := read(stream):
            if request.method == "CONNECT":
                connection.sendall(b"HTTP/1.1 200 Connected\r\n\r\n")
                name = request.target.rsplit(":", 1)[0]
                inner = self._authority.context(name.strip("[]")).wrap_socket(connection, server_side=True)
                return self.serve(inner, "https", proxy(request), request.target)
            target, through, place = request.target, way, host or request.headers.get("host", "")
            if "://" in target:
                through, place = proxy(request), urlsplit(target).netloc
                target = target.split(place, 1)[1] or "/"
            status, body = self.answer(request, through, f"{scheme}://{place}", target)
            head = f"HTTP/1.1 {status} X\r\nContent-Length: {len(body)}\r\n"
            # How long an instance's token is valid.
            head += "X-aws-ec2-metadata-token-ttl-seconds: 900\r\n"
            connection.sendall(f"{head}\r\n{body}".encode())

    def answer(self, request, way, where, target):
        """Notes who asks, and gives a status and a body."""
        where = re.sub(r":(\d+)$", self._named, where.removesuffix(":443").removesuffix(":80"))
        identity = signer(request.headers)
        body = request.body.decode(errors="replace")
        if "x-amz-target" in request.headers:
            path = "" if target == "/" else target
            self.asked.append(Asked("service", way, where + path, identity))
            return 200, '{"Users":[]}'
        if "Action=" in body:
            given = {name: values[0] for name, values in parse_qs(body).items()}
            details = [f"{name}={given[name]}" for name in OF_A_ROLE if name in given]
            # Clients make up a name where none is set.
            if not re.match("botocore-session|assume-role|web-identity", given["RoleSessionName"]):
                details.append(f"RoleSessionName={given['RoleSessionName']}")
            self.asked.append(Asked("STS", way, where, identity, " ".join(details)))
            return 200, STS.format(given["Action"], "ASIA-" + given["RoleArn"].rsplit("/", 1)[-1])
        keys = {"AccessKeyId": "ASIA-other", "SecretAccessKey": "secret", "Token": "token", "Expiration": EXPIRES}
        if target.startswith("/federation/credentials"):
            self.asked.append(Asked("SSO", way, where, request.headers.get("x-amz-sso_bearer_token", ""), target))
            given = {"accessKeyId": "ASIA-sso", "secretAccessKey": "secret", "sessionToken": "token"}
            return 200, json.dumps({"roleCredentials": {**given, "expiration": 3976214400000}})
        if target.startswith("/container"):
            self.asked.append(Asked("container", way, where, request.headers.get("authorization", ""), target))
            return 200, json.dumps(keys | {"AccessKeyId": "ASIA-container"})
        self.asked.append(Asked("instance", way, where))
        return instance(request.method, target, keys)

    def _named(self, port):
        names = {number: name for name, number in self.ports.items()}
        return ":" + names.get(int(port[1]), port[1])


def instance(method, target, keys):
    """An instance with a role."""
    if method == "PUT":
        return 200, "a-token"
    if target.endswith("/placement/region"):
        return 200, "eu-west-3"
    if re.search("/security-credentials(-extended)?/?$", target):
        return (404, "") if "extended" in target else (200, "the-role")
    if target.endswith("/security-credentials/the-role"):
        role = {"Code": "Success", "Type": "AWS-HMAC", "LastUpdated": "2026-01-01T00:00:00Z"}
        return 200, json.dumps(role | keys | {"AccessKeyId": "ASIA-instance"})
    return 404, ""


def read(stream):
    """The next request of a connection; None at its end."""
    first = stream.readline().decode().split()
    if len(first) != 3:
        return None
    headers = {}
    while line := stream.readline().strip():
        name, _, value = line.decode(errors="replace").partition(":")
        headers[name.lower()] = value.strip()
    return Request(first[0], first[1], headers, stream.read(int(headers.get("content-length", 0))))


def proxy(request):
    return f"proxy {request.headers.get('proxy-authorization', '')}".strip()


def signer(headers):
    """Key, region and service of a signature, and whether a session token was sent too."""
    found = re.search(r"Credential=(.*)/\d{8}/([^/]*)/([^/]*)/aws4_request", headers.get("authorization", ""))
    if not found:
        return "nobody"
    return " ".join([*found.groups(), headers.get("x-amz-security-token", "")]).strip()
