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


class Authority:
    """Signs a certificate for whatever host is asked for, once for each."""

    def __init__(self, folder, called):
        self.folder, self.called, self.key = folder, called, ec.generate_private_key(ec.SECP256R1())
        self.certificate = self._signed(called, self.key.public_key(), None)
        self.file = folder / f"{called}.pem"
        self.file.write_text(pem(self.certificate))
        self._contexts, self._lock = {}, threading.Lock()

    def _signed(self, subject, public_key, alternative, expired=False):
        now = datetime.datetime.now(datetime.timezone.utc)
        is_authority = alternative is None
        builder = (
            x509.CertificateBuilder().subject_name(name(subject)).issuer_name(name(self.called))
            .public_key(public_key).serial_number(x509.random_serial_number())
            .not_valid_before(now - 9 * DAY).not_valid_after(now - DAY if expired else now + 9 * DAY)
            .add_extension(x509.BasicConstraints(is_authority, None), critical=True)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(public_key), critical=False)
            .add_extension(
                x509.AuthorityKeyIdentifier.from_issuer_public_key(self.key.public_key()), critical=False))
        if is_authority:
            usage = x509.KeyUsage(True, False, False, False, False, True, True, False, False)
            builder = builder.add_extension(usage, critical=True)
        else:
            builder = builder.add_extension(x509.SubjectAlternativeName([alternative]), critical=False)
        return builder.sign(self.key, hashes.SHA256())

    def context(self, host, expired=False):
        """What a server needs to be this host."""
        with self._lock:
            if (host, expired) not in self._contexts:
                self._contexts[host, expired] = self._context(host, expired)
            return self._contexts[host, expired]

    def _context(self, host, expired):
        try:
            alternative = x509.IPAddress(ipaddress.ip_address(host))
        except ValueError:
            alternative = x509.DNSName(host)
        key = ec.generate_private_key(ec.SECP256R1())
        chain = pem(self._signed(host[:60], key.public_key(), alternative, expired))
        secret = key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        file = self.folder / f"{self.called}-{len(self._contexts)}.server.pem"
        file.write_text(chain + secret.decode())
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(file)
        return context
