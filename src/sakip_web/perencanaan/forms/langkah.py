"""The form of a step of the Rencana Aksi."""

from __future__ import annotations

from typing import Any

from django import forms

from sakip.data.perencanaan import JenjangSimpul, LangkahAksi
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.tanggal import BULAN
from sakip_web.perencanaan.forms.dasar import FormRekaman
from sakip_web.perencanaan.selectors.nama import pilihan_jabatan, pilihan_simpul


class FormLangkah(FormRekaman):
    """A step: what is done for an indicator, in which months, with what output."""

    indikator = forms.ChoiceField(label="Untuk indikator")
    uraian = forms.CharField(label="Langkah", widget=forms.Textarea(attrs={"rows": 2}), max_length=1000)
    bulan = forms.MultipleChoiceField(
        label="Bulan",
        required=False,
        choices=[(str(n), nama) for n, nama in enumerate(BULAN, start=1)],
        widget=forms.CheckboxSelectMultiple(attrs={"class": "form-check-input"}),
    )
    keluaran = forms.CharField(label="Keluaran", max_length=500, required=False, help_text="Misalnya 4 laporan survei.")
    penanggung_jawab = forms.ChoiceField(label="Penanggung jawab", required=False)
    simpul = forms.ChoiceField(label="Dibiayai sub kegiatan", required=False)
    perbarui = forms.BooleanField(
        label="Masih perlu diperbarui",
        required=False,
        help_text="Langkah dari tahun lalu. Hapus tandanya setelah dibaca dan cocok untuk tahun ini.",
    )

    def __init__(self, *args: Any, data_tahun: TahunKinerja, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        p = data_tahun.perencanaan
        self.pilih("indikator", [(i.id, i.nama) for i in p.indikator], kosong="pilih indikator")
        self.pilih("penanggung_jawab", pilihan_jabatan(data=data_tahun), kosong="pemilik indikator")
        self.pilih(
            "simpul", pilihan_simpul(data=data_tahun, jenjang=[JenjangSimpul.SUB_KEGIATAN]), kosong="tanpa biaya"
        )

    @classmethod
    def awal(cls, objek: object) -> dict[str, object]:
        """What inputs show of a step."""
        assert isinstance(objek, LangkahAksi)
        return super().awal(objek) | {"bulan": [str(n) for n in objek.bulan]}

    def kata(self, nama: str, nilai: object) -> str:
        """Months by their names."""
        if nama == "bulan" and isinstance(nilai, list):
            return ", ".join(BULAN[int(n) - 1] for n in nilai if str(n) in _NOMOR)
        return super().kata(nama, nilai)

    def objek(self) -> LangkahAksi:
        """The step."""
        c = {n: v for n, v in self.cleaned_data.items() if n != "versi"}
        return LangkahAksi(**(c | {"bulan": tuple(sorted(int(n) for n in c["bulan"]))}))


_NOMOR = frozenset(str(n) for n in range(1, 13))
