"""Forms of the budget."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from sakip.data.tahun_kinerja import TahunKinerja

TRIWULAN = [("1", "Triwulan I"), ("2", "Triwulan II"), ("3", "Triwulan III"), ("4", "Triwulan IV")]


class FormVersi(forms.Form):
    """A new version of the budget."""

    dokumen = forms.CharField(
        label="Dokumen",
        max_length=300,
        help_text="Misalnya DPPA Tahun Anggaran 2026 nomor 12 tanggal 20 September 2026.",
    )
    sejak = forms.DateField(label="Berlaku sejak", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    dana = forms.CharField(label="Sumber dana", max_length=100, initial="APBD")
    salin = forms.ChoiceField(label="Mulai dari", required=False)

    def __init__(self, *args: Any, data_tahun: TahunKinerja, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        self.data_tahun = data_tahun
        pilihan = [(v.id, f"salinan pagu {v.id}") for v in reversed(data_tahun.anggaran.menurut_tanggal)]
        salin = self.fields["salin"]
        assert isinstance(salin, forms.ChoiceField)
        salin.choices = [*pilihan, ("", "pagu kosong")]
        salin.initial = pilihan[0][0] if pilihan else ""
        for bidang in self.fields.values():
            bidang.error_messages["required"] = f"{bidang.label} belum diisi. Isi dulu, lalu simpan lagi."
        self.fields["sejak"].error_messages["invalid"] = "Tanggal tidak terbaca. Tulis seperti 2026-09-20."

    def clean_sejak(self) -> Any:
        """Within the year, and after the version before."""
        sejak = self.cleaned_data["sejak"]
        tahun = self.data_tahun.tahun
        if sejak.year != tahun:
            raise forms.ValidationError(f"Tanggal ini di luar tahun anggaran {tahun}. Isi tanggal dalam tahun itu.")
        akhir = max((v.berlaku_sejak for v in self.data_tahun.anggaran.versi), default=None)
        if akhir is not None and sejak <= akhir:
            raise forms.ValidationError(
                f"Versi sebelumnya berlaku sejak {akhir:%d-%m-%Y}. Versi baru harus sesudah tanggal itu."
            )
        return sejak


class FormImpor(forms.Form):
    """An export of SIPD and what it is of."""

    berkas = forms.FileField(
        label="Berkas dari SIPD",
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx,.xlsm,.csv,.tsv,.txt"}),
        help_text="Ekspor DPA atau laporan realisasi, .xlsx atau .csv.",
    )
    isi = forms.ChoiceField(label="Berkas ini berisi")
    kumulatif = forms.BooleanField(
        label="Angka realisasinya sejak Januari",
        required=False,
        initial=True,
        help_text="Seperti umumnya laporan realisasi SIPD. Hapus tandanya bila hanya triwulan itu.",
    )
    tambah = forms.BooleanField(label="Tambahkan sub kegiatan yang belum ada di pohon kita", required=False)
    skpd = forms.CharField(
        label="SKPD", max_length=200, required=False, help_text="Hanya bila berkasnya memuat beberapa SKPD."
    )

    def __init__(self, *args: Any, data_tahun: TahunKinerja, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        isi = self.fields["isi"]
        assert isinstance(isi, forms.ChoiceField)
        pagu = [
            (f"pagu:{v.id}", f"pagu {v.id} ({v.dokumen or 'dokumen belum dicatat'})") for v in data_tahun.anggaran.versi
        ]
        isi.choices = [*pagu, *((f"belanja:{n}", f"realisasi {nama[:1].lower()}{nama[1:]}") for n, nama in TRIWULAN)]
        self.fields["berkas"].error_messages |= {
            "required": "Berkas belum dipilih. Pilih ekspor dari SIPD.",
            "empty": "Berkas ini kosong. Unduh lagi dari SIPD.",
        }

    @property
    def unggahan(self) -> UploadedFile[bytes]:
        """The uploaded file."""
        berkas = self.cleaned_data["berkas"]
        assert isinstance(berkas, UploadedFile)
        return berkas
