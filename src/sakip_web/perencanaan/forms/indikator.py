"""The form of an indicator and its definition."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django import forms

from sakip.data.perencanaan import Agregasi, CaraUkur, Indikator, Polaritas, Variabel
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.ekspresi import EkspresiSalah, compile_ekspresi
from sakip_web.perencanaan.forms.dasar import AngkaField, FormRekaman, NilaiField
from sakip_web.perencanaan.selectors.nama import pilihan_jabatan, pilihan_milik

PANJANG = forms.Textarea(attrs={"rows": 3})


class FormIndikator(FormRekaman):
    """An indicator. ``lama`` is the one that is changed, None for a new one."""

    nama = forms.CharField(label="Nama indikator", max_length=500)
    sebutan = forms.CharField(
        label="Sebutan singkat", max_length=60, required=False, help_text="Dipakai dalam kalimat laporan, misalnya SKM."
    )
    milik = forms.ChoiceField(label="Mengukur", help_text="Tujuan, sasaran, atau kegiatan yang diukurnya.")
    satuan = forms.CharField(label="Satuan", max_length=60, help_text="Misalnya %, nilai, dokumen, menit.")
    iku = forms.BooleanField(label="Indikator kinerja utama (IKU)", required=False)
    definisi = forms.CharField(label="Definisi operasional", widget=PANJANG, max_length=4000, required=False)
    rumus = forms.CharField(
        label="Rumus",
        max_length=500,
        required=False,
        help_text="Dari variabel, misalnya tepat_waktu / wajib * 100. Kosong bila angkanya diisi langsung.",
    )
    variabel_baru = forms.CharField(
        label="Variabel baru",
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=2000,
        required=False,
        help_text="Bila rumus memakai variabel yang belum ada. Satu baris satu variabel: kode = nama; satuan.",
    )
    rumus_kata = forms.CharField(label="Cara menghitung dengan kata", widget=PANJANG, max_length=2000, required=False)
    sumber_data = forms.CharField(label="Sumber data", max_length=300, required=False)
    penanggung_jawab = forms.ChoiceField(label="Penanggung jawab", required=False)
    polaritas = forms.ChoiceField(label="Arah", choices=[(p.value, p.value) for p in Polaritas])
    agregasi = forms.ChoiceField(label="Nilai setahun dari triwulan", choices=[(a.value, a.value) for a in Agregasi])
    cara_ukur = forms.ChoiceField(label="Cara ukur", choices=[(c.value, c.value) for c in CaraUkur])
    mendukung = forms.ChoiceField(label="Mendukung indikator atasan", required=False)
    bobot = AngkaField(label="Bobot", max_length=20, required=False, help_text="Kosong bila rata-rata tanpa bobot.")
    desimal = forms.IntegerField(label="Angka di belakang koma", min_value=0, max_value=6, required=False)
    dasar = NilaiField(label="Kondisi awal Renstra", max_length=200, required=False)

    def __init__(self, *args: Any, data_tahun: TahunKinerja, lama: Indikator | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.data_tahun, self.lama = data_tahun, lama
        self.baru: tuple[Variabel, ...] = ()
        p = data_tahun.perencanaan
        self.pilih("milik", pilihan_milik(data=data_tahun), kosong="" if lama else "pilih yang diukur")
        self.pilih("penanggung_jawab", pilihan_jabatan(data=data_tahun), kosong="belum ditentukan")
        lain = [(i.id, i.nama) for i in p.indikator if lama is None or i.id != lama.id]
        self.pilih("mendukung", lain, kosong="tidak ada")
        if lama is None:
            self.initial.setdefault("agregasi", Agregasi.POSISI_AKHIR.value)

    def clean_variabel_baru(self) -> str:
        """Read the lines of new variables."""
        teks: str = self.cleaned_data["variabel_baru"]
        hasil = []
        for baris in filter(None, (b.strip() for b in teks.splitlines())):
            kode, tanda, isi = (b.strip() for b in baris.partition("="))
            nama, _, satuan = (b.strip() for b in isi.partition(";"))
            if not tanda or not nama or not _is_kode(kode):
                contoh = "wajib = dokumen yang wajib; dokumen"
                raise forms.ValidationError(
                    f"Baris “{baris}” tidak terbaca. Tulis kode = nama; satuan, misalnya {contoh}."
                )
            hasil.append(Variabel(kode, nama, satuan))
        self.baru = tuple(hasil)
        return teks

    def clean(self) -> dict[str, Any]:
        """The formula must be readable and use variables that there are."""
        c: dict[str, Any] = super().clean() or self.cleaned_data
        rumus = c.get("rumus", "")
        if not rumus:
            return c
        try:
            ekspresi = compile_ekspresi(rumus)
        except EkspresiSalah as galat:
            self.add_error("rumus", str(galat))
            return c
        kenal = {v.kode for v in (*self.data_tahun.perencanaan.variabel, *self.baru)}
        if tiada := sorted(ekspresi.variabel - kenal):
            ada = ", ".join(sorted(kenal)) or "belum ada satu pun"
            pesan = f"Variabel {', '.join(tiada)} belum ada. Yang ada: {ada}. Pakai itu, atau isi “Variabel baru”."
            self.add_error("rumus", pesan)
        return c

    def objek(self, kunci: str) -> Indikator:
        """The indicator; what the form does not ask stays."""
        c = self.cleaned_data
        dasar = self.lama or Indikator(kunci, "", "", "")
        teks = {n: c[n] for n in _APA_ADANYA}
        return replace(
            dasar,
            **teks,
            polaritas=Polaritas(c["polaritas"]),
            agregasi=Agregasi(c["agregasi"]),
            cara_ukur=CaraUkur(c["cara_ukur"]),
        )


_APA_ADANYA = (
    "nama sebutan milik satuan iku definisi rumus rumus_kata sumber_data penanggung_jawab mendukung bobot desimal dasar"
).split()


def _is_kode(teks: str) -> bool:
    return teks.isascii() and teks[:1].isalpha() and teks.replace("_", "a").isalnum() and teks == teks.lower()
