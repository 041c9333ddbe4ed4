"""The JSON of a review: the form that other programs read, with waivers, counts and computations."""

import json

from sakip.kerja.json_reviu import tulis_json
from tests.kerja.contoh_reviu import BIARKAN, CAPAIAN, FORMAT, USANG, reviu


def test_bentuk() -> None:
    isi = json.loads(tulis_json(hasil=[reviu(FORMAT, lengkap=True)]))
    assert isi["berkas"] == "laporan.txt"
    assert isi["cacah"] == {"angka": 1077, "dihitung": 26}
    assert {"kode", "kelas", "tingkat", "lokasi", "tertulis", "seharusnya", "pesan", "dasar"} <= set(isi["temuan"][0])
    (dikecualikan,) = isi["dikecualikan"]
    assert dikecualikan["sidik"] == BIARKAN.sidik == CAPAIAN.sidik
    assert (dikecualikan["nama"], dikecualikan["tanggal"]) == ("Contoh Peninjau", "2025-01-31")
    assert dikecualikan["temuan"]["hitungan"] == "76 ÷ 80 × 100"
    assert dikecualikan["temuan"]["judul"] == CAPAIAN.judul
    assert dikecualikan["temuan"]["turunan"][0]["kode"] == "HT003"
    assert [p["sidik"] for p in isi["tak_terpakai"]] == [USANG.sidik]
    tempat = dikecualikan["temuan"]["lokasi"][0]
    assert (tempat["halaman"], tempat["tabel"], tempat["baris_tabel"], tempat["baris"]) == (3, "3.1", 4, 77)
