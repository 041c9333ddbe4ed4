"""Checking the electronic signatures of a PDF: nothing was changed since, and who signed when.

Certificates of issuers that the pemda trusts lie as ``*.pem`` or ``*.crt`` in ``<data>/akar-tte``. Without any, a
signature is still held against the content of the file, but not against its issuer, and that is said.
"""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from django.conf import settings

from sakip.kernel.galat import SakipError

if TYPE_CHECKING:
    from pyhanko.pdf_utils.reader import PdfFileReader

FOLDER_AKAR: Final = "akar-tte"


class TteDitolak(SakipError):
    """A PDF without a signature that holds; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class TandaTangan:
    """Who signed, and when by the clock of the signer. ``dipercaya`` tells whether the issuer is known here."""

    nama: str
    waktu: datetime | None
    dipercaya: bool


def periksa_tte(*, isi: bytes) -> tuple[TandaTangan, ...]:
    """The signatures of a PDF, all of which hold. Raises TteDitolak."""
    # The library tells the log of each certificate that it does not know.
    logging.getLogger("pyhanko").setLevel(logging.CRITICAL)
    logging.getLogger("pyhanko_certvalidator").setLevel(logging.CRITICAL)
    akar = tuple(_akar())
    try:
        # The library runs an event loop of its own, which a thread that has one already does not allow.
        with ThreadPoolExecutor(max_workers=1) as utas:
            semua = utas.submit(lambda: tuple(_periksa(isi, akar))).result()
    except TteDitolak:
        raise
    except Exception as sebab:
        # A stranger's file may break the reader in any way; it is then no file that can be accepted.
        raise TteDitolak("PDF ini rusak atau tanda tangannya tidak terbaca. Unduh lagi dari aslinya.") from sebab
    if not semua:
        raise TteDitolak(
            "PDF ini tidak memuat tanda tangan elektronik. Unggah berkas asli dari aplikasi tanda tangan, bukan hasil "
            "cetak ulangnya."
        )
    return semua


def _periksa(isi: bytes, akar: tuple[Any, ...]) -> Iterator[TandaTangan]:
    from pyhanko.pdf_utils.reader import PdfFileReader

    tanda = list(_tanda(PdfFileReader(io.BytesIO(isi)), akar))
    for nomor, (hasil, waktu) in enumerate(tanda, start=1):
        nama = hasil.signing_cert.subject.native.get("common_name", "") or hasil.signing_cert.subject.human_friendly
        if not (hasil.intact and hasil.valid):
            raise TteDitolak(
                f"Isi PDF berubah sesudah ditandatangani {nama}, atau tanda tangannya tidak sah. Minta berkas aslinya."
            )
        # The last signature covers the whole file; an earlier one may be followed by those of others alone.
        if nomor == len(tanda) and hasil.coverage.name != "ENTIRE_FILE":
            raise TteDitolak(f"PDF ini ditambah isinya sesudah ditandatangani {nama}. Minta berkas aslinya.")
        if akar and not hasil.trusted:
            raise TteDitolak(
                f"Penerbit sertifikat {nama} tidak termasuk yang dipercaya di sini. Minta pengelola memeriksa."
            )
        yield TandaTangan(str(nama), waktu, bool(hasil.trusted))


def _tanda(pembaca: PdfFileReader, akar: tuple[Any, ...]) -> Iterator[tuple[Any, datetime | None]]:
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    for satu in pembaca.embedded_regular_signatures:
        # Nothing is fetched: the machine may stand without a network.
        konteks = ValidationContext(trust_roots=list(akar), allow_fetching=False)
        hasil = validate_pdf_signature(satu, konteks)
        yield hasil, hasil.signer_reported_dt


def _akar() -> Iterator[Any]:
    from pyhanko.keys import load_cert_from_pemder

    folder = Path(settings.FOLDER_DATA) / FOLDER_AKAR
    for berkas in sorted((*folder.glob("*.pem"), *folder.glob("*.crt"))):
        yield load_cert_from_pemder(str(berkas))  # type: ignore[no-untyped-call]
