"""Pictures and trees as typst source; their bytes go into files beside the source."""

from __future__ import annotations

from sakip.dokumen.node import Gambar, Pohon
from sakip.dokumen.pohon import RUANG_SEKITAR_MM, gambar_pohon
from sakip.kernel.galat import SakipError
from sakip.renderers.huruf import bersihkan
from sakip.renderers.pdf_keterangan import tulis_keterangan
from sakip.renderers.pdf_tabel import Ruang
from sakip.renderers.pdf_tulis import Tempat, literal

_TANDA_BERKAS = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"GIF8", "gif"),
    (b"<svg", "svg"),
    (b"<?xml", "svg"),
)
_SISA_KETERANGAN = 18.0  # room kept below a full-page picture for its caption, in millimetres


class GalatGambar(SakipError):
    """A picture that cannot be printed; the user can replace its file."""


def simpan_gambar(*, isi: bytes, sebutan: str, berkas: dict[str, bytes]) -> str:
    """Put a picture beside the source and give its file name; equal pictures are kept once."""
    akhiran = next((akhiran for tanda, akhiran in _TANDA_BERKAS if isi.lstrip().startswith(tanda)), "")
    if isi[:4] == b"RIFF" and isi[8:12] == b"WEBP":
        akhiran = "webp"
    if not akhiran:
        raise GalatGambar(
            f'Gambar "{sebutan}" tidak dapat dicetak: isinya bukan PNG, JPEG, GIF, WebP atau SVG. '
            "Simpan ulang gambar itu sebagai PNG lalu unggah kembali."
        )
    for nama, lama in berkas.items():
        if lama == isi and nama.startswith("gambar-"):
            return nama
    nama = f"gambar-{len(berkas) + 1}.{akhiran}"
    berkas[nama] = isi
    return nama


def tulis_gambar(*, gambar: Gambar, ukuran: float, ruang: Ruang, berkas: dict[str, bytes]) -> str:
    """A picture with its caption below; nothing when it has neither SVG nor bytes."""
    isi = gambar.svg.encode() or gambar.raster
    if not isi:
        return ""
    calon = (gambar.alt, gambar.keterangan.teks if gambar.keterangan else "", "Gambar tanpa uraian")
    alt = next(satu for satu in calon if bersihkan(teks=satu).strip())
    nama = simpan_gambar(isi=isi, sebutan=alt, berkas=berkas)
    keterangan = tulis_keterangan(keterangan=gambar.keterangan, tempat=Tempat(ruang.lebar, ukuran))
    lebar, tinggi = min(float(gambar.lebar), ruang.lebar), ruang.tinggi - _SISA_KETERANGAN
    return f'#gambar("{nama}", {literal(teks=alt)}, {lebar:g}mm, {tinggi:g}mm, {keterangan})'


def tulis_pohon(*, pohon: Pohon, ukuran: float, ruang: Ruang, berkas: dict[str, bytes]) -> str:
    """A tree as the pictures it is drawn in."""
    tinggi = int(ruang.tinggi) - RUANG_SEKITAR_MM
    semua = gambar_pohon(pohon=pohon, lebar_maks_mm=int(ruang.lebar), tinggi_maks_mm=tinggi)
    return "\n".join(tulis_gambar(gambar=g, ukuran=ukuran, ruang=ruang, berkas=berkas) for g in semua)
