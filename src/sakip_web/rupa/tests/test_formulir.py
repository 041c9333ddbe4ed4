"""Fields of forms: label, help, input and mistake belong together, and nothing typed is lost."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from django import forms
from django.template import Context, Template

KOSONG = {"input", "br", "img", "hr", "meta", "link"}


class Contoh(forms.Form):
    nama = forms.CharField(label="Nama", help_text="Seperti di <surat>.")
    catatan = forms.CharField(label="Catatan", widget=forms.Textarea, required=False)
    jenis = forms.ChoiceField(label="Jenis", choices=[("", "pilih"), ("a", "Jenis A"), ("b", "Jenis B")])
    tanggapan = forms.ChoiceField(label="Tanggapan", choices=[("1", "Baik"), ("2", "Kurang")], widget=forms.RadioSelect)
    bulan = forms.MultipleChoiceField(
        label="Bulan",
        choices=[("1", "Januari"), ("2", "Februari")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    setuju = forms.BooleanField(label="Sudah diperiksa", required=False)
    berkas = forms.FileField(label="Pindaian", required=False)
    versi = forms.IntegerField(widget=forms.HiddenInput, initial=3)

    def clean(self) -> dict[str, object]:
        if self.data.get("nama") == "bentrok":
            raise forms.ValidationError("Dua isian bertentangan. Pilih salah satu.")
        return dict(self.cleaned_data)


class Pengurai(HTMLParser):
    """Elements with their attributes; complains about tags that are not closed."""

    def __init__(self) -> None:
        super().__init__()
        self.semua: list[tuple[str, dict[str, str | None]]] = []
        self.terbuka: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs), f"sifat kembar pada {tag}"
        self.semua.append((tag, dict(attrs)))
        if tag not in KOSONG:
            self.terbuka.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.terbuka.pop() == tag


def susun(form: forms.Form, teks: str = "{% for f in form %}{% bidang f %}{% endfor %}") -> tuple[str, Pengurai]:
    html = Template(teks).render(Context({"form": form}))
    urai = Pengurai()
    urai.feed(html)
    assert not urai.terbuka
    return html, urai


def masukan(urai: Pengurai, nama: str) -> list[dict[str, str | None]]:
    return [a for tag, a in urai.semua if tag in ("input", "select", "textarea") and a.get("name") == nama]


def test_setiap_masukan_berlabel_dan_berkelas():
    _, urai = susun(Contoh())
    label = {a["for"] for tag, a in urai.semua if tag == "label"}
    for tag, a in urai.semua:
        if tag in ("input", "select", "textarea") and a.get("type") != "hidden":
            assert a["id"] in label
            assert a["class"] in ("form-control", "form-select", "form-check-input")
    assert masukan(urai, "versi")[0]["value"] == "3"
    assert masukan(urai, "jenis")[0]["class"] == "form-select"
    assert len(masukan(urai, "tanggapan")) == 2
    assert not any("checked" in a for a in masukan(urai, "tanggapan"))
    assert masukan(urai, "berkas")[0]["type"] == "file"


def test_pilihan_banyak_adalah_fieldset():
    html, urai = susun(Contoh(), "{% bidang form.tanggapan %}{% bidang form.bulan %}{% bidang form.setuju %}")
    assert [t for t, _ in urai.semua].count("fieldset") == 2
    assert "<legend" in html
    assert "(boleh kosong)" in html


def test_bantuan_terikat_dan_aman():
    html, urai = susun(Contoh(), "{% bidang form.nama %}")
    assert masukan(urai, "nama")[0]["aria-describedby"] == "bantu-id_nama"
    assert 'id="bantu-id_nama"' in html
    assert "&lt;surat&gt;" in html
    assert "aria-invalid" not in html


def test_galat_di_ruas_dan_di_ringkasan_dengan_isian_utuh():
    form = Contoh({"nama": "", "catatan": "<script>x</script>", "jenis": "z", "tanggapan": "2", "bulan": ["1", "9"]})
    html, urai = susun(form, "{% ringkasan_galat form %}{% for f in form %}{% bidang f %}{% endfor %}")
    assert "&lt;script&gt;x" in html
    nama = masukan(urai, "nama")[0]
    assert nama["aria-invalid"] == "true"
    assert nama["aria-describedby"] == "bantu-id_nama galat-id_nama"
    tujuan = {a["href"] for tag, a in urai.semua if tag == "a"}
    ada = {f"#{a['id']}" for _, a in urai.semua if a.get("id")}
    assert tujuan
    assert tujuan <= ada
    assert [a["value"] for a in masukan(urai, "tanggapan") if "checked" in a] == ["2"]
    ringkas = next(a for _, a in urai.semua if a.get("id") == "ringkasan-galat")
    assert ringkas["role"] == "alert"
    assert "autofocus" in ringkas
    assert f"{sum(len(g) for g in form.errors.values())} hal perlu diperbaiki" in html


def test_galat_seluruh_formulir_tanpa_tautan():
    form = Contoh({"nama": "bentrok", "jenis": "a", "tanggapan": "1", "versi": "1"})
    html, _ = susun(form, "{% ringkasan_galat form %}")
    assert "<li>Dua isian bertentangan. Pilih salah satu.</li>" in html
    assert susun(Contoh(), "{% ringkasan_galat form %}")[0] == ""


def test_kelas_dari_formulir_tidak_hilang():
    class Lain(forms.Form):
        n = forms.CharField(widget=forms.TextInput(attrs={"class": "sel", "inputmode": "decimal"}))

    _, urai = susun(Lain(), '{% bidang form.n "pendek" %}')
    assert masukan(urai, "n")[0]["class"] == "form-control sel"
    assert masukan(urai, "n")[0]["inputmode"] == "decimal"
    assert urai.semua[0][1]["class"] == "ruas pendek"


@pytest.mark.parametrize(("kunci", "nilai"), [("", "saya"), ("SKM:TW2", "SKM:TW2=saya")])
def test_panel_bentrok(kunci: str, nilai: str):
    teks = '{% include "rupa/komponen/bentrok.html" %}'
    isi = {
        "perihal": "Baris 5", "oleh": "Rini <b>", "kunci": kunci,
        "baris": [{"nama": "Realisasi", "milik": "11", "tersimpan": ""}],
    }  # fmt: skip
    html = Template(teks).render(Context(isi))
    urai = Pengurai()
    urai.feed(html)
    assert not urai.terbuka
    assert [a["value"] for tag, a in urai.semua if tag == "button"] == [nilai, nilai.replace("saya", "tersimpan")]
    for bagian in ("Rini &lt;b&gt;", "Isian Anda", "Sudah disimpan", "(kosong)", "keduanya tetap tercatat"):
        assert bagian in html


def test_maju_dan_kosong():
    html = Template('{% include "rupa/komponen/maju.html" %}').render(
        Context({"maju": 31, "dari": 84, "persen": "36.9", "kata": "Mencetak 31 dari 84 berkas."})
    )
    assert 'width="36.9"' in html
    assert 'aria-label="31 dari 84"' in html
    kosong = Template('{% include "rupa/komponen/kosong.html" %}')
    assert "btn-primary" in kosong.render(Context({"sebab": "Belum ada.", "alamat": "/x", "tindakan": "Tambah"}))
    assert "btn" not in kosong.render(Context({"sebab": "Belum ada."}))
