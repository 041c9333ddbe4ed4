"""SARIF: the constraints of its schema that programs rely on, and what we put into it."""

import json
import re
from dataclasses import replace
from typing import Any

from sakip.kerja.periksa import HasilReviu
from sakip.kerja.sarif import tulis_sarif
from sakip.kernel.lokasi import Lokasi
from tests.kerja.contoh_reviu import BIARKAN, CAPAIAN, CATATAN, FORMAT, KALIMAT, reviu

# A URI reference as RFC 3986 has it, without a scheme.
URI = re.compile(r"(?:[A-Za-z0-9._~!$&'()*+,;=@/-]|%[0-9A-F]{2})+")


def jalan(*hasil: HasilReviu) -> dict[str, Any]:
    """The one run of a log that keeps to the schema."""
    isi: dict[str, Any] = json.loads(tulis_sarif(hasil=hasil))
    assert isi["version"] == "2.1.0"
    assert isi["$schema"].endswith("sarif-schema-2.1.0.json")
    assert len(isi["runs"]) == 1
    periksa_bentuk(isi["runs"][0])
    satu: dict[str, Any] = isi["runs"][0]
    return satu


def periksa_bentuk(satu: dict[str, Any]) -> None:
    driver = satu["tool"]["driver"]
    assert driver["name"]
    aturan = [a["id"] for a in driver["rules"]]
    assert len(set(aturan)) == len(aturan)
    assert all(a["shortDescription"]["text"] for a in driver["rules"])
    for hasil in satu["results"]:
        assert set(hasil) <= {
            "ruleId", "ruleIndex", "level", "kind", "message", "locations", "relatedLocations", "partialFingerprints",
            "properties", "suppressions",
        }  # fmt: skip
        assert aturan[hasil["ruleIndex"]] == hasil["ruleId"]
        assert hasil["level"] in {"none", "note", "warning", "error"}
        assert hasil["message"]["text"]
        assert all(isinstance(v, str) for v in hasil["partialFingerprints"].values())
        for tempat in (*hasil["locations"], *hasil.get("relatedLocations", ())):
            periksa_tempat(tempat)
        for tekan in hasil.get("suppressions", ()):
            assert tekan["kind"] in {"inSource", "external"}
            assert tekan["status"] in {"accepted", "underReview", "rejected"}
    assert all(URI.fullmatch(a["location"]["uri"]) for a in satu["artifacts"])
    (panggilan,) = satu["invocations"]
    assert isinstance(panggilan["executionSuccessful"], bool)
    assert all(n["message"]["text"] for n in panggilan["toolExecutionNotifications"])


def periksa_tempat(tempat: dict[str, Any]) -> None:
    fisik = tempat["physicalLocation"]
    assert URI.fullmatch(fisik["artifactLocation"]["uri"])
    assert fisik.get("region", {"startLine": 1})["startLine"] >= 1
    assert tempat.get("id", 0) >= 0


def test_temuan_teks_menunjuk_baris() -> None:
    satu = jalan(reviu(CAPAIAN, FORMAT, CATATAN))
    capaian, rusak, catatan = satu["results"]
    assert capaian["locations"][0]["physicalLocation"]["region"] == {"startLine": 77}
    assert capaian["partialFingerprints"] == {"sakip/v1": CAPAIAN.sidik}
    assert "Akibatnya: Rata-rata salah" in capaian["message"]["text"]
    assert len(capaian["relatedLocations"]) == 2
    assert [h["level"] for h in (capaian, rusak, catatan)] == ["error", "error", "note"]
    assert catatan["locations"] == [{"physicalLocation": {"artifactLocation": {"uri": "laporan.txt"}}}]


def test_halaman_dan_sel_bukan_baris() -> None:
    temuan = replace(CAPAIAN, lokasi=(Lokasi("lap oran:2.docx", halaman=3, tabel="3.1", baris_tabel=4),))
    hasil = jalan(reviu(temuan, nama="lap oran:2.docx"))["results"][0]
    fisik = hasil["locations"][0]["physicalLocation"]
    assert fisik == {"artifactLocation": {"uri": "lap%20oran%3A2.docx"}}
    nama = hasil["locations"][0]["logicalLocations"][0]["fullyQualifiedName"]
    assert nama == "halaman 3, tabel 3.1 baris ke-4"
    assert "Letak: halaman 3" in hasil["message"]["text"]
    buku = replace(CAPAIAN, lokasi=(Lokasi("b.txt", lembar="Target", baris=4, kolom="2024"),))
    assert "region" not in jalan(reviu(buku))["results"][0]["locations"][0]["physicalLocation"]


def test_aturan_berhalaman() -> None:
    aturan = {a["id"]: a for a in jalan(reviu(CAPAIAN, replace(FORMAT, kode="KL100")))["tool"]["driver"]["rules"]}
    assert "Mengapa:" in aturan["HT001"]["help"]["text"]
    assert aturan["HT001"]["defaultConfiguration"]["level"] == "error"
    assert aturan["KL100"]["shortDescription"]["text"] == "Pemeriksaan format_angka"


def test_yang_dikecualikan_ditekan_dengan_alasan() -> None:
    satu = jalan(reviu(FORMAT, lengkap=True))
    (tekan,) = satu["results"][1]["suppressions"]
    assert tekan["justification"] == f"{BIARKAN.alasan} (Contoh Peninjau, 2025-01-31)"
    assert "suppressions" not in satu["results"][0]


def test_yang_tidak_diperiksa_diberitahukan() -> None:
    pesan = jalan(reviu(lengkap=True))["invocations"][0]["toolExecutionNotifications"]
    assert [p.get("associatedRule", {}).get("id") for p in pesan] == ["HT002", "HT002", None]
    assert "locations" in pesan[0]


def test_yang_tak_terbaca_diberitahukan() -> None:
    isi = json.loads(tulis_sarif(hasil=[], gagal=[("rusak.pdf", "rusak.pdf terpotong.")]))["runs"][0]
    periksa_bentuk(isi)
    (panggilan,) = isi["invocations"]
    assert panggilan["executionSuccessful"] is False
    assert panggilan["toolExecutionNotifications"][0]["level"] == "error"


def test_beberapa_berkas_satu_jalan() -> None:
    lain = replace(CAPAIAN, lokasi=(replace(KALIMAT, berkas="b.md"),))
    satu = jalan(reviu(CAPAIAN), reviu(lain, nama="b.md"))
    assert [a["location"]["uri"] for a in satu["artifacts"]] == ["laporan.txt", "b.md"]
    assert satu["results"][1]["locations"][0]["physicalLocation"]["region"] == {"startLine": 120}
