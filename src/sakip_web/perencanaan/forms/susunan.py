"""Forms of the nodes of the cascade."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, ClassVar

from django import forms

from sakip.data.perencanaan import JenjangSimpul, Sasaran, SasaranJabatan, Simpul, Tujuan
from sakip.data.tahun_kinerja import TahunKinerja
from sakip_web.perencanaan.forms.dasar import FormRekaman
from sakip_web.perencanaan.selectors.nama import pilihan_induk, pilihan_jabatan, pilihan_simpul
from sakip_web.perencanaan.selectors.nomenklatur import rapikan

TEKS = forms.Textarea(attrs={"rows": 3})
ATAS = {JenjangSimpul.KEGIATAN: JenjangSimpul.PROGRAM, JenjangSimpul.SUB_KEGIATAN: JenjangSimpul.KEGIATAN}


class FormCabang(FormRekaman):
    """A node. ``lama`` is the record that is changed, None for a new one."""

    def __init__(self, *args: Any, data_tahun: TahunKinerja, lama: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.data_tahun, self.lama = data_tahun, lama
        self.siapkan()

    def siapkan(self) -> None:
        """Fill the choices."""

    def objek(self, kunci: str) -> object:
        """The record as it is to be."""
        raise NotImplementedError


class FormTujuan(FormCabang):
    """A goal."""

    teks = forms.CharField(label="Tujuan", widget=TEKS, max_length=2000, help_text="Seperti tertulis di Renstra.")

    def objek(self, kunci: str) -> object:
        """The goal."""
        return Tujuan(kunci, self.cleaned_data["teks"])


class FormSasaran(FormCabang):
    """A sasaran strategis."""

    teks = forms.CharField(
        label="Sasaran strategis",
        widget=TEKS,
        max_length=2000,
        help_text="Keadaan yang hendak dicapai, misalnya “Meningkatnya kualitas pelayanan publik kecamatan”.",
    )
    tujuan = forms.ChoiceField(label="Mendukung tujuan", required=False)

    def siapkan(self) -> None:
        """Offer the goals."""
        self.pilih("tujuan", [(t.id, t.teks) for t in self.data_tahun.perencanaan.tujuan], kosong="belum ditentukan")

    def objek(self, kunci: str) -> object:
        """The sasaran."""
        return Sasaran(kunci, self.cleaned_data["teks"], self.cleaned_data["tujuan"])


class FormSimpul(FormCabang):
    """A program, kegiatan or sub kegiatan: which of them follows from what stands above it."""

    kode = forms.CharField(
        label="Kode", max_length=40, required=False, help_text="Kode nomenklatur, misalnya 7.01.02.2.03.0001."
    )
    nama = forms.CharField(label="Nama", max_length=500)
    induk = forms.ChoiceField(
        label="Di bawah",
        required=False,
        help_text="Program tidak punya induk; kegiatan di bawah program; dan seterusnya.",
    )
    sasaran = forms.ChoiceField(
        label="Mendukung sasaran strategis",
        required=False,
        help_text="Kosong berarti mengikuti yang di atasnya; program tanpa sasaran disebut penunjang.",
    )
    hasil = forms.CharField(
        label="Hasil yang diharapkan",
        max_length=1000,
        required=False,
        help_text="Misalnya “Meningkatnya tertib administrasi perangkat daerah”.",
    )
    penanggung_jawab = forms.ChoiceField(label="Penanggung jawab", required=False)
    lokasi = forms.CharField(label="Lokasi", max_length=300, required=False)

    def siapkan(self) -> None:
        """Offer parents of the right level: a node keeps its level when it moves."""
        d = self.data_tahun
        if self.lama is None:
            atas = pilihan_simpul(data=d, jenjang=ATAS.values())
        else:
            jenjang = ATAS.get(self.lama.jenjang)
            atas = pilihan_simpul(data=d, jenjang=[jenjang]) if jenjang else []
        tanpa = self.lama is None or self.lama.jenjang is JenjangSimpul.PROGRAM
        self.pilih("induk", atas, kosong="tidak ada (program)" if tanpa else "")
        sasaran = [(s.id, s.teks) for s in d.perencanaan.sasaran]
        self.pilih("sasaran", sasaran, kosong="mengikuti yang di atasnya, atau penunjang")
        self.pilih("penanggung_jawab", pilihan_jabatan(data=d), kosong="mengikuti yang di atasnya")

    def clean_kode(self) -> str:
        """A code with its digits; another kind of code is kept as it is written."""
        kode: str = self.cleaned_data["kode"]
        return rapikan(kode=kode) or kode

    def objek(self, kunci: str) -> object:
        """The node; what is written about it in reports stays."""
        c, induk = self.cleaned_data, self.cleaned_data["induk"]
        atas = {s.id: s.jenjang for s in self.data_tahun.perencanaan.simpul}.get(induk)
        bawah = {a: b for b, a in ATAS.items()}
        jenjang = self.lama.jenjang if self.lama else bawah.get(atas, JenjangSimpul.PROGRAM) if atas else None
        dasar = self.lama or Simpul(kunci, jenjang or JenjangSimpul.PROGRAM, "")
        return replace(dasar, **{n: c[n] for n in self.base_fields if n != "versi"})


class FormSasaranJabatan(FormCabang):
    """What a position is to bring about."""

    teks = forms.CharField(label="Sasaran", widget=TEKS, max_length=2000)
    jabatan = forms.ChoiceField(label="Jabatan", help_text="Siapa yang memperjanjikannya.")
    induk = forms.ChoiceField(
        label="Mendukung",
        required=False,
        help_text="Sasaran atau kegiatan yang terwujud bila sasaran ini tercapai.",
    )

    def siapkan(self) -> None:
        """Offer positions, and what lies not below this node."""
        self.pilih("jabatan", pilihan_jabatan(data=self.data_tahun), kosong="" if self.lama else "pilih jabatan")
        bawah = _bawah(self.data_tahun, self.lama.id) if self.lama else frozenset[str]()
        self.pilih("induk", pilihan_induk(data=self.data_tahun, selain=bawah), kosong="belum ditentukan")

    def objek(self, kunci: str) -> object:
        """The sasaran."""
        c = self.cleaned_data
        return SasaranJabatan(kunci, c["jabatan"], c["teks"], c["induk"])


def _bawah(data: TahunKinerja, kunci: str) -> frozenset[str]:
    semua = {kunci}
    while True:
        baru = {s.id for s in data.perencanaan.sasaran_jabatan if s.induk in semua} - semua
        if not baru:
            return frozenset(semua)
        semua |= baru


FORMULIR: dict[str, type[FormCabang]] = {
    "tujuan": FormTujuan,
    "sasaran": FormSasaran,
    "simpul": FormSimpul,
    "sasaran-jabatan": FormSasaranJabatan,
}


class FormHapus(forms.Form):
    """Taking a record back: the version that was read, and why."""

    versi = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    alasan = forms.CharField(
        label="Alasan", max_length=500, required=False, help_text="Tercatat di jejak. Boleh kosong."
    )

    required_css_class: ClassVar[str] = "wajib"
