"""A signer of PDFs for tests, with a certificate that nobody issued."""

from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from functools import cache

import pypdfium2
from asn1crypto import keys, x509
from cryptography import x509 as sertifikat
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko_certvalidator.registry import SimpleCertificateStore


def pdf_polos() -> bytes:
    """One empty page."""
    dokumen, isi = pypdfium2.PdfDocument.new(), io.BytesIO()
    dokumen.new_page(200, 200)
    dokumen.save(isi)
    return isi.getvalue()


@cache
def _penanda(nama: str) -> tuple[signers.SimpleSigner, bytes]:
    kunci = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    subjek = sertifikat.Name([sertifikat.NameAttribute(NameOID.COMMON_NAME, nama)])
    kini = datetime.now(UTC)
    guna = sertifikat.KeyUsage(True, True, False, False, False, True, False, False, False)
    bangun = (
        sertifikat.CertificateBuilder()
        .subject_name(subjek)
        .issuer_name(subjek)
        .public_key(kunci.public_key())
        .serial_number(1)
        .not_valid_before(kini - timedelta(days=1))
        .not_valid_after(kini + timedelta(days=30))
        .add_extension(guna, critical=True)
        .add_extension(sertifikat.BasicConstraints(ca=True, path_length=None), critical=True)
    )
    milik = bangun.sign(kunci, hashes.SHA256())
    der = kunci.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    penanda = signers.SimpleSigner(
        signing_cert=x509.Certificate.load(milik.public_bytes(serialization.Encoding.DER)),
        signing_key=keys.PrivateKeyInfo.load(der),
        cert_registry=SimpleCertificateStore(),  # type: ignore[no-untyped-call]
    )
    return penanda, milik.public_bytes(serialization.Encoding.PEM)


def tanda_tangani(*, isi: bytes, nama: str = "Contoh Dua") -> bytes:
    """The PDF with a signature of an invented person."""
    tulis = IncrementalPdfFileWriter(io.BytesIO(isi))
    data = signers.PdfSignatureMetadata(field_name="TTE")
    # In a thread of its own: where a browser is driven, this one has an event loop already.
    with ThreadPoolExecutor(max_workers=1) as utas:
        hasil = utas.submit(signers.sign_pdf, tulis, data, signer=_penanda(nama)[0]).result()
    assert isinstance(hasil, io.BytesIO)
    return hasil.getvalue()


def sertifikat_penanda(*, nama: str = "Contoh Dua") -> bytes:
    """The certificate of that person, as a pemda would put it among those it trusts."""
    return _penanda(nama)[1]
