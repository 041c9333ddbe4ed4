"""The samples: they load, hold together, come back unchanged, and keep what they promise about people and texts."""

import csv
import json
import re
from pathlib import Path

import jsonschema
import pytest

from sakip.data.bentuk import periksa_bentuk
from sakip.data.publik import publik
from sakip.data.sidik import sidik_tahun
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.temuan import Tingkat
from sakip.tukar.json_tukar import read_json, write_json
from sakip.tukar.skema import build_skema
from tests.arsitektur.berkas import AKAR
from tests.contoh.dinas_aneh import build_dinas

CONTOH = sorted((AKAR / "contoh").glob("*/tahun.json"))
KANTOR = [p.parent for p in CONTOH if p.parent.name != "kabupaten_nusa"]
KOLOM = ["id", "jenis", "objek", "tahun", "nilai", "satuan", "desimal", "asal", "catatan"]


def _muat(path: Path) -> TahunKinerja:
    hasil = read_json(path.read_bytes(), path.name)
    assert hasil.temuan == ()
    assert hasil.tahun is not None
    return hasil.tahun


def test_semua_contoh_ada() -> None:
    assert [p.parent.name for p in CONTOH] == [
        "jombang_sumobito_2024",
        "kabupaten_nusa",
        "lumajang_klakah_2024",
        "lumajang_rowokangkung_2024",
        "mojokerto_sooko_2021",
        "ponorogo_sooko_2024",
    ]


@pytest.mark.parametrize("path", CONTOH, ids=lambda p: p.parent.name)
def test_muat_periksa_dan_kembali(path: Path) -> None:
    tahun = _muat(path)
    assert [t.pesan for t in periksa_bentuk(tahun=tahun) if t.tingkat is Tingkat.SALAH] == []
    assert write_json(tahun) == path.read_bytes()
    jsonschema.validate(json.loads(path.read_bytes()), build_skema(), cls=jsonschema.Draft202012Validator)


def test_nusa_tanpa_temuan_dan_terisi_penuh() -> None:
    tahun = _muat(AKAR / "contoh" / "kabupaten_nusa" / "tahun.json")
    assert periksa_bentuk(tahun=tahun) == ()
    kosong = [nama for nama in TahunKinerja.__dataclass_fields__ if nama not in json.loads(write_json(tahun))]
    assert kosong == []


@pytest.mark.parametrize("path", CONTOH, ids=lambda p: p.parent.name)
def test_orang_dan_teks_karangan(path: Path) -> None:
    tahun = _muat(path)
    for p in tahun.organisasi.pemegang:
        assert p.nama.startswith("Contoh ")
        assert not p.nip or p.nip.startswith("99990101 999901 1 ")
    for t in tahun.narasi.teks:
        # A figure stands in a text by its name in braces, never as digits: it would go stale.
        assert not re.search(r"[0-9]", t.teks), t.teks
        assert len(t.teks) > 10


@pytest.mark.parametrize("path", CONTOH, ids=lambda p: p.parent.name)
def test_yang_terbuka_tetap_utuh(path: Path) -> None:
    terbuka = publik(_muat(path))
    assert b"99990101" not in write_json(terbuka)
    assert [t for t in periksa_bentuk(tahun=terbuka) if t.tingkat is Tingkat.SALAH] == []
    assert read_json(write_json(terbuka), "publik.json").tahun == terbuka


@pytest.mark.parametrize("folder", KANTOR, ids=lambda p: p.name)
def test_sumber_dan_nilai_acuan(folder: Path) -> None:
    sumber = (folder / "SUMBER.md").read_text(encoding="utf-8")
    assert "## Yang dikarang" in sumber
    with (folder / "nilai_acuan.csv").open(encoding="utf-8", newline="") as berkas:
        baris = list(csv.DictReader(berkas))
    assert list(baris[0]) == KOLOM
    assert len(baris) >= 40
    assert len({b["id"] for b in baris}) == len(baris)
    assert all(b["id"] == f"{b['jenis']}/{b['objek']}".rstrip("/") and b["nilai"] and b["asal"] for b in baris)
    assert all(re.fullmatch(r"-?\d+(\.\d+)?", b["nilai"]) for b in baris if b["desimal"])


def test_dinas_aneh_utuh() -> None:
    dinas = build_dinas()
    assert len(dinas.perencanaan.indikator) >= 40
    assert [t.pesan for t in periksa_bentuk(tahun=dinas) if t.tingkat is Tingkat.SALAH] == []
    kembali = read_json(write_json(dinas), "dinas.json").tahun
    assert kembali == dinas
    assert sidik_tahun(tahun=kembali) == sidik_tahun(tahun=dinas)
