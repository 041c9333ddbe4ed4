"""JSON out and in; the schema is current and agrees with the reader."""

import json

import jsonschema
import pytest

from sakip.data.kanonik import to_polos
from sakip.tukar import json_tukar
from sakip.tukar.json_tukar import SKEMA, read_json, write_json
from sakip.tukar.skema import build_skema, write_skema
from tests.arsitektur.berkas import AKAR
from tests.data.contoh_tahun import build_tahun

TERBITAN = AKAR / "docs" / "rujukan" / "skema" / "tahun-kinerja-1.json"


def test_tulis_lalu_baca() -> None:
    tahun = build_tahun()
    hasil = read_json(write_json(tahun), "tahun.json")
    assert hasil.temuan == ()
    assert hasil.tahun == tahun
    assert write_json(hasil.tahun) == write_json(tahun)


def test_tanda_awal_utf8_diterima() -> None:
    assert read_json(b"\xef\xbb\xbf" + write_json(build_tahun()), "a.json").tahun == build_tahun()


@pytest.mark.parametrize(
    ("isi", "kode", "potongan"),
    [
        (b"\xff{}", "KL100", "bukan teks UTF-8"),
        (b'{"a": }', "KL100", "baris 1, huruf ke-7"),
        (b'{"a": 1, "a": 2}', "KL100", '"a" dua kali'),
        (b"[" * 100_000, "KL100", "terlalu dalam"),
        (b"{}", "KL101", "tidak menyebut skema"),
        (b"[]", "KL101", "tidak menyebut skema"),
        (b'{"skema": "sakip/tahun-kinerja/9"}', "KL101", "perbarui aplikasi"),
        (b'{"skema": 1}', "KL101", "tidak menyebut skema"),
        (b'{"skema": "sakip/tahun-kinerja/1"}', "KL102", "acuan: wajib diisi"),
    ],
)
def test_berkas_yang_ditolak(isi: bytes, kode: str, potongan: str) -> None:
    hasil = read_json(isi, "salah.json")
    assert hasil.tahun is None
    assert hasil.temuan[0].kode == kode
    assert potongan in hasil.temuan[0].pesan
    assert "salah.json" in hasil.temuan[0].pesan
    assert hasil.temuan[0].lokasi[0].berkas == "salah.json"


def test_berkas_terlalu_besar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_tukar, "BATAS_BITA", 10)
    assert "lebih besar" in read_json(b" " * 11, "besar.json").temuan[0].pesan


def test_semua_kesalahan_sekaligus() -> None:
    isi = json.loads(write_json(build_tahun()))
    isi["acuan"]["tahun"] = "2024"
    isi["organisasi"]["jabatan"][0]["jenjang"] = "raja"
    temuan = read_json(json.dumps(isi).encode(), "dua.json").temuan
    assert [t.kunci for t in temuan] == ["acuan/tahun", "organisasi/jabatan/camat/jenjang"]


def test_skema_terbit_mutakhir() -> None:
    assert TERBITAN.read_bytes() == write_skema(), (
        "Tulis ulang dengan sakip.tukar.skema.write_skema(), lalu baca bedanya."
    )


def test_yang_ditulis_sah_menurut_skema() -> None:
    skema = build_skema()
    jsonschema.Draft202012Validator.check_schema(skema)
    jsonschema.validate(json.loads(write_json(build_tahun())), skema, cls=jsonschema.Draft202012Validator)


@pytest.mark.parametrize(
    "rusak",
    [
        {"acuan": {"tahun": "2024"}},
        {"acuan": {**to_polos(build_tahun().acuan), "asing": 1}},  # type: ignore[dict-item]
        {"realisasi": {"kinerja": [{"indikator": "A", "periode": "TW2", "nilai": {"angka": "1"}}]}},
        {"realisasi": {"kinerja": [{"indikator": "A", "periode": "2024", "nilai": {"angka": "1,5"}}]}},
        {"realisasi": {"kinerja": [{"indikator": "A", "periode": "2024", "nilai": {"ya": True, "angka": "1"}}]}},
    ],
)
def test_skema_dan_pembaca_menolak_yang_sama(rusak: dict[str, object]) -> None:
    isi = json.loads(write_json(build_tahun())) | rusak
    assert not jsonschema.Draft202012Validator(build_skema()).is_valid(isi)
    assert read_json(json.dumps(isi).encode(), "rusak.json").tahun is None


def test_uraian_bidang_dari_docstring() -> None:
    definisi = build_skema()["$defs"]
    milik = definisi["Indikator"]["properties"]["milik"]  # type: ignore[index, call-overload]
    assert milik["description"] == "id of the tujuan, sasaran, program node or sasaran of a position it measures"  # type: ignore[index, call-overload]
    assert "own" in definisi["Simpul"]["properties"]["sasaran"]["description"]  # type: ignore[index, call-overload, operator]
    assert build_skema()["properties"]["skema"] == {"const": SKEMA}  # type: ignore[index, call-overload]
