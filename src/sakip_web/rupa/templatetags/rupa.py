"""Tags and filters of pages: how figures, states, days, people, fields and findings are shown.

All of them are builtins: no page loads them. What they need of the request stands in the context: ``k`` (the office)
and ``tingkatan`` (from a capaian to its level, see ``beranda.rel``).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.core.paginator import Page
from django.forms import BoundField, Form
from django.template import Context, Library
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from sakip.dokumen.sebaris import Bentuk
from sakip.dokumen.tampil import teks_nilai
from sakip.kernel.angka_tulis import format_angka, format_rupiah
from sakip.kernel.hari_kerja import Koreksi
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Kosong, Nilai
from sakip.kernel.temuan import Temuan
from sakip_web.rupa import tenggat as waktu
from sakip_web.rupa.alamat import alamat_bila_ada, jalan_bila_ada, versi_statis
from sakip_web.rupa.ikon import gambar_ikon
from sakip_web.rupa.kartu import isi_kartu
from sakip_web.rupa.lembar import rentang_halaman
from sakip_web.rupa.nilai import Tingkatan, keterangan_nol, sel_angka, sel_capaian, sel_keadaan
from sakip_web.rupa.ruas import kelas_masukan, ringkasan, susun_ruas

register = Library()


# ---- figures


@register.simple_tag(takes_context=True)
def angka(context: Context, hitungan: Hitungan, bentuk: str = "") -> SafeString:
    """A figure in a cell, linked to its explanation; without a number its state."""
    return sel_angka(hitungan=hitungan, alamat=_alamat_angka(context, hitungan), bentuk=bentuk)


@register.simple_tag(takes_context=True)
def capaian(context: Context, hitungan: Hitungan) -> SafeString:
    """A capaian with the stair and name of its level."""
    cari: Callable[[Hitungan], Tingkatan | None] | None = context.get("tingkatan")
    tingkatan = cari(hitungan) if cari else None
    return sel_capaian(hitungan=hitungan, tingkatan=tingkatan, alamat=_alamat_angka(context, hitungan))


@register.simple_tag
def keadaan(nilai: Nilai) -> SafeString:
    """Mark, words and reason of a value that is not a number; a number is written plainly."""
    return sel_keadaan(kosong=nilai) if isinstance(nilai, Kosong) else nilai_teks(nilai)


@register.simple_tag(name="nilai")
def nilai_teks(nilai: Nilai | Hitungan | None, desimal: int | None = None) -> SafeString:
    """Any value in the words of print; a target that was never set is an en dash."""
    if nilai is None:
        return SafeString("–")
    if isinstance(nilai, Hitungan):
        desimal = nilai.desimal
        nilai = nilai.nilai
    if isinstance(nilai, Kosong):
        return sel_keadaan(kosong=nilai)
    return format_html("{}{}", teks_nilai(nilai, bentuk=Bentuk.ANGKA, desimal=desimal), keterangan_nol(nilai=nilai))


@register.filter
def rupiah(nilai: Decimal | int | None) -> str:
    """``Rp1.250.000``."""
    return "" if nilai is None else format_rupiah(Decimal(nilai))


@register.filter
def bilangan(nilai: Decimal | int | None, desimal: int | None = None) -> str:
    """``1.250`` or, with decimals, ``97,42``."""
    return "" if nilai is None else format_angka(Decimal(nilai), desimal=desimal)


@register.inclusion_tag("rupa/komponen/batang.html")
def batang(persen: Decimal | None, keterangan: str = "") -> dict[str, object]:
    """A bar beside a percentage that stands in the text; nothing is drawn for what is absent."""
    lebar = None if persen is None else f"{min(max(Decimal(persen), Decimal(0)), Decimal(100)):.1f}"
    return {"lebar": lebar, "keterangan": keterangan}


# ---- days and people


@register.filter
def tanggal(nilai: date | datetime | None) -> str:
    """``Selasa, 7 Juli 2026``."""
    return waktu.tanggal_panjang(nilai) if nilai else ""


@register.filter
def tanggal_pendek(nilai: date | datetime | None) -> str:
    """``7 Juli 2026``."""
    return waktu.tanggal_pendek(nilai) if nilai else ""


@register.filter
def jam(nilai: datetime | None) -> str:
    """``10.42``."""
    return waktu.jam(nilai) if nilai else ""


@register.simple_tag(takes_context=True)
def tenggat(context: Context, batas: date | None) -> SafeString:
    """The chip of a deadline, in working days from the day of the request."""
    if batas is None:
        return SafeString("")
    k = context.get("k")
    hari = k.hari if k else context["request"].hari
    koreksi = Koreksi(frozenset(k.data.acuan.libur), frozenset(k.data.acuan.kerja)) if k else None
    sisa = waktu.sisa_waktu(batas=batas, hari=hari, koreksi=koreksi)
    return keping(sisa.kata, sisa.kelas, sisa.ikon)


@register.simple_tag
def orang(nama: str, jabatan: str = "", atas_nama: str = "") -> SafeString:
    """The chip of a person; ``atas_nama`` who really typed."""
    kecil = f"{jabatan} · diisi {atas_nama} atas nama" if atas_nama else jabatan
    return format_html(
        '<span class="orang"><span class="inisial" aria-hidden="true">{}</span>'
        "<span>{} <small>{}</small></span></span>",
        inisial(nama),
        nama or "belum ada pemegang",
        kecil,
    )


@register.filter
def inisial(nama: str) -> str:
    """The first letters of the first two words."""
    return "".join(kata[0] for kata in nama.split()[:2]).upper() or "?"


# ---- marks, chips


@register.simple_tag
def ikon(nama: str) -> SafeString:
    """A mark; the word beside it says what it means."""
    return gambar_ikon(nama=nama)


@register.simple_tag
def keping(kata: str, kelas: str = "", tanda: str = "", alamat: str = "") -> SafeString:
    """A chip: mark and word; ``kelas`` selesai, dekat, lewat, salah, tunggu or empty."""
    isi = format_html("{}{}", gambar_ikon(nama=tanda) if tanda else "", kata)
    if alamat:
        return format_html('<a class="keping {}" href="{}">{}</a>', kelas, alamat, isi)
    return format_html('<span class="keping {}">{}</span>', kelas, isi)


@register.simple_tag
def bukti(jumlah: int, alamat: str, perihal: str = "") -> SafeString:
    """The chip of evidence: how many files, or the invitation to attach one; ``perihal`` names the row."""
    kata = f"{jumlah} berkas" if jumlah else "lampirkan"
    return format_html(
        '<a class="keping" href="{}">{}{}{}</a>',
        alamat,
        gambar_ikon(nama="bukti"),
        kata,
        format_html('<span class="visually-hidden"> bukti {}</span>', perihal) if perihal else "",
    )


# ---- forms


@register.simple_tag
def bidang(ruas: BoundField, kelas: str = "") -> SafeString:
    """A field with label, help, mistake and input."""
    return susun_ruas(ruas=ruas, kelas=kelas)


@register.simple_tag
def ringkasan_galat(formulir: Form) -> SafeString:
    """The summary of mistakes, first in main."""
    return ringkasan(formulir=formulir)


@register.simple_tag
def kelas_widget(widget: dict[str, Any]) -> str:
    """The class of an input, with what the form adds; used by the widget templates."""
    dari_formulir = widget["attrs"].get("class", "")
    jenis = widget.get("type") or widget["template_name"].rsplit("/", 1)[-1].removesuffix(".html")
    return f"{kelas_masukan(jenis=jenis)} {dari_formulir}".strip()


# ---- lists, findings, addresses


@register.inclusion_tag("rupa/komponen/halaman_daftar.html", takes_context=True)
def halaman_daftar(context: Context, halaman: Page[Any], nama: str = "halaman") -> dict[str, object]:
    """The pages of a list; the filter of the address stays."""
    kueri = context["request"].GET.copy()
    kueri.pop(nama, None)
    awalan = f"?{kueri.urlencode()}&{nama}=" if kueri else f"?{nama}="
    return {"halaman": halaman, "awalan": awalan, "nomor": rentang_halaman(halaman=halaman)}


@register.inclusion_tag("rupa/komponen/temuan.html")
def temuan(temuan: Temuan, nomor: int | str = "", alamat: str = "", perbaiki: str = "") -> dict[str, object]:
    """The card of a finding; ``alamat`` its place in the document, ``perbaiki`` the page that mends it."""
    return {"kartu": isi_kartu(temuan=temuan), "temuan": temuan, "nomor": nomor, "alamat": alamat, "perbaiki": perbaiki}


@register.simple_tag
def static_rupa(jalan: str) -> str:
    """The address of a static file, with the hash of its content: a browser never keeps an old one."""
    return f"{static(jalan)}{versi_statis(jalan)}"


@register.simple_tag
def alamat(nama: str, *args: object, **kwargs: object) -> str:
    """The address of a page, empty where there is no such page."""
    return alamat_bila_ada(nama, *args, **kwargs)


@register.simple_tag(takes_context=True)
def jalan_kantor(context: Context, jalan: str) -> str:
    """The address of a path of the sitemap within the office of the page, empty where there is no such page."""
    k = context.get("k")
    return jalan_bila_ada(f"{k.instansi.kode}/{k.tahun.tahun}/{jalan}") if k else ""


def _alamat_angka(context: Context, hitungan: Hitungan) -> str:
    k = context.get("k")
    if not k:
        return ""
    letak = (k.instansi.kode, k.tahun.tahun, hitungan.id)
    return alamat_bila_ada("kantor:angka", *letak)
