"""Instruments are read strictly: every mistake of a file is told with its place, and nothing half-read is used."""

from pathlib import Path

import pytest

from sakip.evaluasi.instrumen_model import SumberUsul
from sakip.evaluasi.jawaban import Jawab, Jawaban, Usul, belum_dijawab
from sakip.evaluasi.muat_instrumen import FORMULIR_REVIU, InstrumenTidakAda, baca_instrumen, muat_instrumen
from sakip.peraturan.katalog import muat_katalog
from sakip.peraturan.model import Keyakinan
from sakip.peraturan.muat import ParameterSalah
from tests.evaluasi.contoh_instrumen import KECIL, TANGGAL

SALAH = {
    "kunci asing": ("komponen:", "komponenn:", 'kunci "komponenn" yang tidak dikenal; seharusnya "komponen"'),
    "tanpa judul": ('judul: "Lembar Uji"\n', "", 'seharusnya ada kunci "judul"'),
    "keyakinan lain": ("keyakinan: ingatan", "keyakinan: mungkin", "salah satu dari teks, kutipan, ingatan"),
    "peraturan tidak ada": ("permenpanrb-53-2014", "permenpanrb-53-2041", "id peraturan yang ada berkasnya"),
    "kode dua kali": ('kode: "2"', 'kode: "1"', "kode I.1 dua kali"),
    "kode bukan teks": ('kode: "2"', "kode: 2", "komponen[1].kriteria[2].kode: tertulis 2; seharusnya teks"),
    "kode aturan": ("[HT001]", "[capaian]", "kode aturan: dua huruf besar dan tiga angka"),
    "usul kosong": ("{perlu: [target], aturan: [HT001]}", "{}", "atau alasan mengapa tidak ada usul"),
    "usul dan alasan": ("{perlu: [target]", '{alasan: "x", perlu: [target]', "atau alasan mengapa tidak ada usul"),
    "usul bukan kelompok": ("{perlu: [target], aturan: [HT001]}", "target", 'tertulis "target"; seharusnya kelompok'),
    "bobot sebagian": ('judul: "Bentuk"', 'judul: "Bentuk"\n    bobot: "100"', "untuk 1 dari 2 komponen"),
    "bobot bukan angka": ('judul: "Bentuk"', 'judul: "Bentuk"\n    bobot: 100', "angka dalam tanda kutip"),
}


def tulis(folder: Path, isi: str) -> Path:
    letak = folder / "lembar_uji.yaml"
    letak.write_text(isi, encoding="utf-8")
    return letak


def baca(folder: Path, isi: str):
    return baca_instrumen(berkas=tulis(folder, isi), peraturan=muat_katalog().isi_peraturan)


def test_dibaca_lengkap(tmp_path) -> None:
    instrumen = baca(tmp_path, KECIL)
    assert (instrumen.id, instrumen.judul, instrumen.kode) == ("lembar_uji", "Lembar Uji", ("I.1", "I.2", "II.1"))
    assert str(instrumen.dasar) == "Peraturan Menteri PANRB Nomor 53 Tahun 2014, Lampiran III"
    assert instrumen.dasar.keyakinan is Keyakinan.INGATAN
    assert (instrumen.pasti, instrumen.berbobot) == (False, False)
    assert instrumen.kriteria[0].usul == SumberUsul(("HT001",), ("target",))
    assert instrumen.kriteria[1].usul == SumberUsul(perlu=("lampiran",), tuntas=True)
    assert instrumen.kriteria[2].usul.alasan == "Tidak tampak dari naskah."


def test_bobot_berjumlah_seratus(tmp_path) -> None:
    isi = KECIL.replace('judul: "Bentuk"', 'judul: "Bentuk"\n    bobot: "60"')
    assert baca(tmp_path, isi.replace('judul: "Cara"', 'judul: "Cara"\n    bobot: "40"')).berbobot
    with pytest.raises(ParameterSalah, match="bobot berjumlah 90 untuk 2 dari 2 komponen"):
        baca(tmp_path, isi.replace('judul: "Cara"', 'judul: "Cara"\n    bobot: "30"'))


@pytest.mark.parametrize(("dari", "ke", "pesan"), SALAH.values(), ids=SALAH.keys())
def test_kekeliruan_disebut_dengan_tempatnya(tmp_path, dari: str, ke: str, pesan: str) -> None:
    assert dari in KECIL
    with pytest.raises(ParameterSalah) as galat:
        baca(tmp_path, KECIL.replace(dari, ke, 1))
    assert pesan in str(galat.value)
    assert "lembar_uji.yaml" in str(galat.value)


def test_komponen_tanpa_kriteria(tmp_path) -> None:
    isi = KECIL[: KECIL.index("      - kode:")].replace("    kriteria:\n", "    kriteria: []\n")
    with pytest.raises(ParameterSalah, match="paling sedikit satu kriteria"):
        baca(tmp_path, isi)


def test_formulir_reviu_lengkap() -> None:
    formulir = muat_instrumen(nama=FORMULIR_REVIU)
    assert [len(k.kriteria) for k in formulir.komponen] == [6, 7, 10]
    assert not formulir.pasti
    assert not formulir.berbobot
    # What a text cannot show is never proposed.
    assert all(k.usul.alasan for k in formulir.komponen[1].kriteria)


def test_instrumen_lain_tidak_ada() -> None:
    with pytest.raises(InstrumenTidakAda, match=FORMULIR_REVIU):
        muat_instrumen(nama="lke")


def test_yang_belum_dijawab(tmp_path) -> None:
    instrumen = baca(tmp_path, KECIL)
    jawaban = [Jawaban("I.2", Jawab.TIDAK, "Pereviu Contoh", TANGGAL)]
    assert [k.kode for k in belum_dijawab(instrumen=instrumen, jawaban=jawaban)] == ["I.1", "II.1"]


def test_usul_disebut() -> None:
    assert [Usul(j, "").sebutan for j in (Jawab.YA, Jawab.TIDAK, None)] == ["Ya", "Tidak", "–"]
