"""The marks: one drawing per meaning, 16 by 16, in the colour of the text around it.

A mark never stands alone: beside it stands the word. That is why all of them are hidden from screen readers.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from django.utils.safestring import SafeString, mark_safe

_BULAT = '<circle cx="8" cy="8" r="6.2"/>'
_PASIR = (
    '<path d="M4 1.8h8M4 14.2h8M4.8 1.8c0 3 1.2 4.4 3.2 6.2 2-1.8 3.2-3.2 3.2-6.2'
    'M4.8 14.2c0-3 1.2-4.4 3.2-6.2 2 1.8 3.2 3.2 3.2 6.2"/>'
)
_KALENDER = '<rect x="2" y="3" width="12" height="11" rx="1.2"/><path d="M2 6.4h12M5.2 1.6v2.6M10.8 1.6v2.6"/>'
_TANYA = (
    '<rect x="2" y="2" width="12" height="12" rx="1.4"/>'
    '<path d="M6.2 6.2a1.9 1.9 0 1 1 2.7 1.8c-.6.3-.9.7-.9 1.3M8 11.4v.1"/>'
)
_BERKAS = '<path d="M4 1.8h5.4L12.6 5v9.2H4z"/><path d="M9.2 1.8V5.2h3.4M6 8.4h4.6M6 11h4.6"/>'
_JEPIT = '<path d="M12.6 7.2l-5 5a3 3 0 0 1-4.3-4.2l5.4-5.4a2 2 0 0 1 2.9 2.8L6.3 10.7a1 1 0 0 1-1.4-1.4l4.6-4.6"/>'

GAMBAR: Final[Mapping[str, str]] = MappingProxyType(
    {
        # stops of the year, steps of a paper
        "selesai": f'{_BULAT}<path d="M5.2 8.2l2 2 3.8-4.2"/>',
        "terkunci": '<rect x="3" y="7" width="10" height="7" rx="1"/><path d="M5.2 7V5a2.8 2.8 0 0 1 5.6 0v2"/>',
        "jalan": f'{_BULAT}<path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor"/>',
        "nanti": '<circle cx="8" cy="8" r="6.2" stroke-dasharray="2.2 2"/>',
        "lambat": '<path d="M8 1.8l6.6 11.9H1.4z"/><path d="M8 6.2v3.4M8 11.6v.1"/>',
        "kembali": '<path d="M6 3L2.4 6.6 6 10.2"/><path d="M2.6 6.6h7a4 4 0 0 1 0 7.4H7"/>',
        # states of a figure
        "belum-diisi": '<rect x="2" y="3" width="12" height="10" rx="1" stroke-dasharray="2.4 2"/>',
        "belum-diukur": '<circle cx="8" cy="8" r="6.2" stroke-dasharray="1 2.4"/><path d="M5.4 8h5.2"/>',
        "belum-dijadwalkan": _KALENDER,
        "menunggu": _PASIR,
        "tidak-berlaku": '<path d="M3 8h10"/>',
        "tak-terdefinisi": (
            '<path d="M3 8h10"/><circle cx="8" cy="4.2" r=".9" fill="currentColor"/>'
            '<ellipse cx="8" cy="12" rx="1.5" ry="2"/>'
        ),
        "tak-terbaca": _TANYA,
        # things and acts
        "kalender": _KALENDER,
        "jam": f'{_BULAT}<path d="M8 4.4V8l2.4 1.6"/>',
        "bukti": _JEPIT,
        "berkas": _BERKAS,
        "dokumen": _BERKAS,
        "sunting": '<path d="M2.4 13.6l.8-3.2 7.6-7.6 2.4 2.4-7.6 7.6z"/>',
        "salin": '<rect x="5" y="5" width="9" height="9" rx="1"/><path d="M3 11H2V2h9v1"/>',
        "peringatan": '<path d="M8 1.8l6.6 11.9H1.4z"/><path d="M8 6.2v3.4M8 11.6v.1"/>',
        "keterangan": f'{_BULAT}<path d="M8 7.2v4M8 4.6v.1"/>',
        "tambah": '<path d="M8 3v10M3 8h10"/>',
        "hapus": '<path d="M2.6 4.2h10.8M6 4.2V2.4h4v1.8M4 4.2l.6 9.4h6.8l.6-9.4"/>',
        "unduh": '<path d="M8 2v8M4.8 7L8 10.2 11.2 7M2.6 13.6h10.8"/>',
        "unggah": '<path d="M8 10.4V2.2M4.8 5.4L8 2.2l3.2 3.2M2.6 13.6h10.8"/>',
        "cari": '<circle cx="6.8" cy="6.8" r="4.4"/><path d="M10 10l3.8 3.8"/>',
        "cetak": '<path d="M4.4 6V2h7.2v4M4.4 12H2.2V6h11.6v6h-2.2"/><rect x="4.4" y="9.6" width="7.2" height="4.4"/>',
    }
)


class IkonTiada(KeyError):
    """A page asks for a mark that was never drawn."""


def gambar_ikon(*, nama: str) -> SafeString:
    """The mark as SVG."""
    if nama not in GAMBAR:
        raise IkonTiada(f'Tidak ada tanda bernama "{nama}". Yang ada: {", ".join(GAMBAR)}.')
    return mark_safe(f'<svg class="i" viewBox="0 0 16 16" aria-hidden="true" focusable="false">{GAMBAR[nama]}</svg>')
