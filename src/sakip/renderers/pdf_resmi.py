"""The official parts as typst source: cover, letterhead, signatures, tick forms."""

from __future__ import annotations

from sakip.dokumen.node import BlokTtd, FormCentang, Kop, Sampul, TandaTangan
from sakip.renderers.pdf_gambar import simpan_gambar
from sakip.renderers.pdf_tulis import Tempat, literal, tulis_teks

_LOGO_SAMPUL = 35
_LOGO_KOP = 20


def tulis_sampul(*, sampul: Sampul, tempat: Tempat, berkas: dict[str, bytes]) -> str:
    """A cover page."""
    baris = "".join(
        f"\n  ({b.ukuran}, {_boolean(b.tebal)}, {b.jarak_atas}mm, "
        f"[{tulis_teks(teks=b.teks, tempat=Tempat(tempat.lebar, tempat.ukuran * float(b.ukuran)))}]),"
        for b in sampul.baris
    )
    return f"#sampul({_logo(sampul.logo, f'height: {_LOGO_SAMPUL}mm', berkas)},{baris}\n)"


def tulis_kop(*, kop: Kop, tempat: Tempat, berkas: dict[str, bytes]) -> str:
    """A letterhead, closed by a double rule."""
    logo = _logo(kop.logo, f'width: {_LOGO_KOP}mm, height: {_LOGO_KOP + 2}mm, fit: "contain"', berkas)
    return f"#kop({_daftar(kop.nama, tempat)}, {_daftar(kop.alamat, tempat)}, {logo})"


def tulis_ttd(*, tanda_tangan: TandaTangan, tempat: Tempat) -> str:
    """Signature blocks; typst puts one at the right and two side by side."""
    if not tanda_tangan.blok:
        return ""
    separuh = Tempat(tempat.lebar * 0.46, tempat.ukuran)
    return f"#ttd({' '.join(f'{_blok(satu, separuh)},' for satu in tanda_tangan.blok)})"


def tulis_form(*, form: FormCentang, tempat: Tempat) -> str:
    """A form of boxes to tick."""
    pilihan = " ".join(
        f"({_boolean(bool(p.dipilih))}, {_boolean(p.isian)}, [{tulis_teks(teks=p.teks, tempat=tempat)}]),"
        for p in form.pilihan
    )
    return f"#form({pilihan})"


def _blok(blok: BlokTtd, tempat: Tempat) -> str:
    return (
        f"(atas: {_daftar(blok.atas, tempat)}, jabatan: {_daftar(blok.jabatan, tempat)}, "
        f"nama: [{tulis_teks(teks=blok.nama, tempat=tempat)}], bawah: {_daftar(blok.bawah, tempat)})"
    )


def _daftar(teks: tuple[str, ...], tempat: Tempat) -> str:
    return f"({''.join(f'[{tulis_teks(teks=satu, tempat=tempat)}],' for satu in teks)})"


def _logo(isi: bytes, ukuran: str, berkas: dict[str, bytes]) -> str:
    if not isi:
        return "none"
    nama = simpan_gambar(isi=isi, sebutan="lambang", berkas=berkas)
    return f'image("{nama}", alt: {literal(teks="Lambang daerah")}, {ukuran})'


def _boolean(nilai: bool) -> str:
    return "true" if nilai else "false"
