"""A PDF with text becomes paragraphs and tables with their pages; what has no readable text is refused."""

from io import BytesIO

import pypdfium2
import pytest

from sakip.dokumen.node import Blok, Judul, Paragraf, Tabel
from sakip.dokumen.tampil import teks_sebaris
from sakip.readers.gabung import gabung_teks
from sakip.readers.pdf import iter_pdf, read_pdf
from sakip.readers.tolak import BerkasTakTerbaca
from tests.readers.berkas_pdf import ISI, ketik, mentah, tulisan

KALIMAT = ISI + "Selanjutnya dijelaskan hal lain. "


def baca(naskah: str, *, halaman: str = "margin: 25mm") -> tuple[Blok, ...]:
    return read_pdf(isi=ketik(naskah, halaman=halaman), nama="uji.pdf").isi


def teks(isi: tuple[Blok, ...]) -> list[str]:
    return [teks_sebaris(b.isi) for b in isi if isinstance(b, Paragraf)]


def tabel(isi: tuple[Blok, ...]) -> list[list[list[str]]]:
    return [[[teks_sebaris(s.isi) for s in b.sel] for b in (*t.kepala, *t.badan)] for t in isi if isinstance(t, Tabel)]


def test_alinea_utuh_dengan_halamannya() -> None:
    isi = baca(f"#set par(justify: true)\n{KALIMAT * 3}\n\n- Butir satu\n- Butir dua\n#pagebreak()\nHalaman kedua.")
    satu, *_, akhir = teks(isi)
    assert satu == (KALIMAT * 3).strip()
    assert teks(isi)[1:3] == ["- Butir satu", "- Butir dua"]
    assert akhir == "Halaman kedua."
    assert [b.lokasi.halaman for b in isi if isinstance(b, Paragraf) and b.lokasi] == [1, 1, 1, 2]


@pytest.mark.parametrize("jarak", ["0.5em", "0.95em", "1.5em"])
def test_jarak_baris_apa_pun(jarak: str) -> None:
    isi = baca(f"#set par(leading: {jarak}, spacing: 2.2em)\n{KALIMAT * 4}\n\n{KALIMAT * 3}")
    assert teks(isi) == [(KALIMAT * 4).strip(), (KALIMAT * 3).strip()]


def test_alinea_berlanjut_ke_halaman_berikut() -> None:
    isi = baca(f"#v(238mm)\n{ISI.strip(' .')} serta dilaporkan kepada {ISI}")
    assert len(teks(isi)) == 1


@pytest.mark.parametrize(
    ("baris", "hasil"),
    [
        (["penye-", "lenggaraan"], "penyelenggaraan"),
        (["rata-", "rata"], "rata-rata"),
        (["sebaik-", "baiknya"], "sebaik-baiknya"),
        (["non-", "ASN"], "non-ASN"),
        (["2021-", "2026"], "2021-2026"),
        (["1.250.", "000"], "1.250.000"),
        (["Kabupaten/", "Kota"], "Kabupaten/Kota"),
        (["sebesar 5.", "Kecamatan"], "sebesar 5. Kecamatan"),
    ],
)
def test_kata_dan_angka_di_ujung_baris(baris: list[str], hasil: str) -> None:
    assert gabung_teks(baris=baris) == hasil


def test_tabel_bergaris_dengan_sel_gabung_dan_kepala_tegak() -> None:
    (isi,) = (
        b
        for b in baca(
            KALIMAT + "#table(columns: (20mm, 30mm, 30mm, 30mm), table.cell(rowspan: 2)[No],"
            "table.cell(rowspan: 2, rotate(-90deg, reflow: true)[Satuan]), table.cell(colspan: 2)[Target],"
            "[TW I], [TW II], [1], [persen], [10,00], [20,00])"
        )
        if isinstance(b, Tabel)
    )
    baris = [
        [(teks_sebaris(s.isi), s.rentang_kolom, s.rentang_baris) for s in b.sel] for b in (*isi.kepala, *isi.badan)
    ]
    assert baris == [
        [("No", 1, 2), ("Satuan", 1, 2), ("Target", 2, 1)],
        [("TW I", 1, 1), ("TW II", 1, 1)],
        [("1", 1, 1), ("persen", 1, 1), ("10,00", 1, 1), ("20,00", 1, 1)],
    ]
    lokasi = isi.badan[-1].sel[3].lokasi
    assert lokasi is not None
    assert (lokasi.halaman, lokasi.tabel, lokasi.baris_tabel) == (1, "1", 3)


TANPA_GARIS = (
    "#table(columns: (8mm, 60mm, 25mm, 25mm, 25mm), stroke: none, [No], [Indikator Kinerja], [Target], [Realisasi],"
    "[Capaian], [1], [Indeks Kepuasan Masyarakat terhadap pelayanan kecamatan], [80,00], [76,00], [95,00],"
    "[2], [Persentase desa tertib], [90%], [99%], [110,00])"
)
ISI_TANPA_GARIS = [
    ["No", "Indikator Kinerja", "Target", "Realisasi", "Capaian"],
    ["1", "Indeks Kepuasan Masyarakat terhadap pelayanan kecamatan", "80,00", "76,00", "95,00"],
    ["2", "Persentase desa tertib", "90%", "99%", "110,00"],
]


def test_tabel_tanpa_garis() -> None:
    assert tabel(baca(f"{KALIMAT}\n\n{TANPA_GARIS}\n\n{KALIMAT}")) == [ISI_TANPA_GARIS]


def test_tabel_pada_halaman_terputar() -> None:
    naskah = f"{KALIMAT}\n#pagebreak()\n#rotate(-90deg, reflow: true)[#box(width: 230mm)[{TANPA_GARIS}]]"
    isi = baca(naskah, halaman="margin: 25mm, header: [PEMERINTAH KABUPATEN CONTOH]")
    assert tabel(isi) == [ISI_TANPA_GARIS]


def test_daftar_dan_teks_rata_kanan_kiri_bukan_tabel() -> None:
    butir = "\n".join(f"+ Butir ke-{n} dari daftar yang cukup panjang isinya" for n in range(5))
    assert tabel(baca(f"#set par(justify: true)\n{KALIMAT * 6}\n\n{butir}\n\n= BAB I #h(2em) PENDAHULUAN")) == []


def test_kepala_kaki_dan_nomor_halaman_dibuang() -> None:
    halaman = 'margin: 25mm, header: [LKjIP Kecamatan Contoh], numbering: "1 dari 1"'
    isi = teks(baca("#pagebreak()\n".join(f"Bagian {h}: {h} {ISI * 5}\n" for h in "ABCDE"), halaman=halaman))
    assert [t[:9] for t in isi] == [f"Bagian {h}:" for h in "ABCDE"]


def test_judul_yang_sama_di_awal_halaman_tetap_ada() -> None:
    lanjut = "\n#pagebreak()\n{0}{0} {1}" * 2
    bagian = [f"Pengukuran Kinerja\n\n{h} {ISI * 5}{lanjut.format(h, ISI)}" for h in "ABCD"]
    naskah = "#pagebreak()\n".join(bagian)
    assert teks(baca(naskah)).count("Pengukuran Kinerja") == 4


def test_judul_bertanda_menjadi_judul() -> None:
    isi = baca(f'#set heading(numbering: "1.1")\n= PENDAHULUAN\n== Latar\n{KALIMAT}')
    judul = [b for b in isi if isinstance(b, Judul)]
    assert [(b.teks, b.tingkat) for b in judul] == [("1 PENDAHULUAN", 1), ("1.1 Latar", 2)]


def test_daftar_tabel_dan_nama_berdampingan_tidak_menyatu() -> None:
    isi = baca(
        f"{KALIMAT}\n\nTabel 1.1 Daftar yang judulnya sangat panjang sehingga hampir penuh sebaris saja\\\n"
        "Tabel 1.2 Daftar lain\n\nContoh Satu, M.Si. #h(60mm) Contoh Dua, M.Si."
    )
    assert [t[:13] for t in teks(isi)[1:]] == ["Tabel 1.1 Daf", "Tabel 1.2 Daf", "Contoh Satu, ", "Contoh Dua, M"]


def test_kotak_bagan_dibaca_satu_per_satu() -> None:
    kotak = ", ".join(f"rect(width: 50mm)[Kepala Seksi Urusan Nomor {n}]" for n in range(3))
    isi = baca(f"{KALIMAT}\n\n#grid(columns: 3, gutter: 5mm, {kotak})")
    assert tabel(isi) == []
    assert teks(isi)[1:] == [f"Kepala Seksi Urusan Nomor {n}" for n in range(3)]


def test_halaman_datang_satu_per_satu() -> None:
    halaman = iter_pdf(isi=ketik("#pagebreak()\n".join(f"{n} {KALIMAT * 4}" for n in range(12))), nama="uji.pdf")
    assert teks(next(halaman)) == [f"0 {KALIMAT * 4}".strip()]
    assert len(list(halaman)) == 11


def kosong(banyak: int) -> bytes:
    pdf = pypdfium2.PdfDocument.new()
    for _ in range(banyak):
        pdf.new_page(595, 842).close()
    hasil = BytesIO()
    pdf.save(hasil)
    return hasil.getvalue()


TERKUNCI = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{0}> /U <{0}> >> /ID [<00><00>]".format("41" * 32)
ACAK = [f"Xqwz Vbnm{n} Qrtp Zxcv Wqsd Plmk Jhgf Dfgh" for n in range(40)]
PETA_PRIBADI = "/Encoding << /Differences [97 " + " ".join(f"/uniE0{n:02X}" for n in range(26)) + "] >>"


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        (b"", "kosong"),
        (b"%PDF-1.7 \n" + b"x" * 500, "terpotong atau rusak"),
        (ketik(KALIMAT)[:400], "terpotong atau rusak"),
        (mentah(tulisan(ISI), trailer=TERKUNCI), "terkunci kata sandi"),
        (kosong(3), "tidak berlapis teks"),
        (ketik("#rect(width: 100mm, height: 100mm, fill: gray)"), "tidak berlapis teks"),
        (kosong(5001), "5\\.001 halaman"),
        (mentah(tulisan(*ACAK)), "peta Unicode"),
        (mentah(tulisan(*[ISI.lower()] * 30), huruf=PETA_PRIBADI), "peta Unicode"),
    ],
    ids=["kosong", "sampah", "terpotong", "sandi", "pindai", "gambar", "lima_ribu", "acak", "tanpa_peta"],
)
def test_yang_ditolak_disebut_sebabnya(isi: bytes, pesan: str) -> None:
    with pytest.raises(BerkasTakTerbaca, match=pesan) as galat:
        read_pdf(isi=isi, nama="uji.pdf")
    assert "uji.pdf" in str(galat.value)
