"""Certificate authorities of the test's own, and servers' certificates that they sign."""
import datetime
import ipaddress
import ssl
import threading

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

DAY = datetime.timedelta(days=1)


def name(text):
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def pem(certificate):
    return certificate.public_bytes(serialization.Encoding.PEM).decode()


def alternative(host):
    try:
        return x509.IPAddress(ipaddress.ip_address(host))
    except ValueError:
        return x509.DNSName(host)


class Authority:
    """Signs one certificate for each host that is asked for."""

    def __init__(self, folder, called, is_authority=True, host=None):
        self.folder, self.called, self.key = folder, called, ec.generate_private_key(ec.SECP256R1())
        self.is_authority = is_authority
        self.certificate = self._signed(called, self.key.public_key(), host and alternative(host))
        self.file = folder / f"{called}.pem"
        self.file.write_text(pem(self.certificate))
        self._contexts, self._lock = {}, threading.Lock()

    def _signed(self, subject, public_key, alternative, expired=False):
        now = datetime.datetime.now(datetime.timezone.utc)
        is_authority = public_key == self.key.public_key() and self.is_authority
        builder = (
            x509.CertificateBuilder().subject_name(name(subject)).issuer_name(name(self.called))
            .public_key(public_key).serial_number(x509.random_serial_number())
            .not_valid_before(now - 9 * DAY).not_valid_after(now - DAY if expired else now + 9 * DAY)
            .add_extension(x509.BasicConstraints(is_authority, None), critical=True)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(public_key), critical=False)
            .add_extension(
                x509.AuthorityKeyIdentifier.from_issuer_public_key(self.key.public_key()), critical=False))
        if is_authority and alternative is None:
            usage = x509.KeyUsage(True, False, False, False, False, True, True, False, False)
            builder = builder.add_extension(usage, critical=True)
        if alternative is not None:
            builder = builder.add_extension(x509.SubjectAlternativeName([alternative]), critical=False)
        return builder.sign(self.key, hashes.SHA256())

    def itself(self):
        """What a server needs to show the authority's own certificate."""
        return self._served(pem(self.certificate), self.key)

    def context(self, host, expired=False):
        """What a server needs to be this host."""
        with self._lock:
            if (host, expired) not in self._contexts:
                self._contexts[host, expired] = self._context(host, expired)
            return self._contexts[host, expired]

    def _context(self, host, expired):
        key = ec.generate_private_key(ec.SECP256R1())
        return self._served(pem(self._signed(host[:60], key.public_key(), alternative(host), expired)), key)

    def _served(self, chain, key):
        secret = key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        file = self.folder / f"{self.called}-{len(self._contexts)}.server.pem"
        file.write_text(chain + secret.decode())
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(file)
        return context


class Trust:
    """The authorities of a test, and servers that are their own."""

    def __init__(self, folder):
        host = "127.0.0.1"
        self.authority, self.other = Authority(folder, "authority"), Authority(folder, "other-authority")
        self.own_authority = Authority(folder, "own-authority", host=host)
        self.signed_by_itself = Authority(folder, "signed-by-itself", is_authority=False, host=host)
        self.own_elsewhere = Authority(folder, "own-elsewhere", host="elsewhere.example")
        self.contexts = {
            "plain": None,
            "tls": self.authority.context(host),
            "tls_of_another": self.other.context(host),
            "tls_of_other_host": self.authority.context("elsewhere.example"),
            "tls_expired": self.authority.context(host, expired=True),
            "tls_own_authority": self.own_authority.itself(),
            "tls_signed_by_itself": self.signed_by_itself.itself(),
            "tls_own_elsewhere": self.own_elsewhere.itself(),
        }
        both = folder / "both.pem"
        both.write_text(f"# Two authorities.\n{self.other.file.read_text()}\n{self.authority.file.read_text()}")
        self.files = {
            "authority": self.authority.file, "other_authority": self.other.file, "both": both,
            "own_authority": self.own_authority.file, "signed_by_itself": self.signed_by_itself.file,
            "own_elsewhere": self.own_elsewhere.file,
        }
