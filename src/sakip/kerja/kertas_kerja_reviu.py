"""The working paper of a review as a file for Notepad: read strictly, each mistake told with its line.

What is left empty is simply not decided yet. Name and date of an answer or waiver may be left out where the reviewer is
named at the top. The file may be saved by any editor: UTF-8 with or without mark, UTF-16, or the old Windows page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Final

from sakip.evaluasi.instrumen_model import Instrumen
from sakip.evaluasi.jawaban import Jawab, Jawaban
from sakip.evaluasi.muat_instrumen import FORMULIR_REVIU, muat_instrumen
from sakip.kerja.baca import baca_berkas
from sakip.kerja.periksa import HasilReviu
from sakip.kerja.teks_kertas_kerja import KertasKerjaSalah, baca_teks, luruskan_kutip, periksa_tulisan, terangkan
from sakip.kerja.templat_kertas_kerja import susun_templat
from sakip.kerja.tulis import tulis
from sakip.kernel.tanggal import format_tanggal, read_tanggal
from sakip.peraturan.muat import ParameterSalah, Simpul, baca_yaml
from sakip.reviu.kertas_kerja import KertasKerja, Pereviu
from sakip.reviu.pengecualian import Pengecualian

AKHIRAN: Final = ".reviu.yaml"
BATAS: Final = 4 * 1024 * 1024
_SIDIK = re.compile(r"[0-9a-f]{16}")
# Less says nothing to the one who reads the note.
_KATA_ALASAN: Final = 3
_CONTOH = "pereviu, pengecualian, jawaban, simpulan"
_CONTOH_KECUALI = '{sidik: "0123456789abcdef", alasan: "…", nama: "…", tanggal: 2025-02-10}'
_CONTOH_JAWAB = "{jawaban: ya, keterangan: …, nama: …, tanggal: 2025-02-10}"


def baca_kertas_kerja(*, letak: Path) -> KertasKerja:
    """Read a working paper; raises KertasKerjaSalah with every mistake and its line."""
    teks = baca_teks(isi=baca_berkas(letak=letak, batas=BATAS, akhiran=(".yaml", ".yml")), nama=letak.name)
    teks = luruskan_kutip(teks=teks)
    periksa_tulisan(teks=teks, nama=letak.name)
    try:
        simpul = baca_yaml(isi=teks.encode(), berkas=letak.name)
        kertas = _baca(simpul, muat_instrumen(nama=FORMULIR_REVIU))
        simpul.tuntas()
    except ParameterSalah as galat:
        terangkan(galat=galat, teks=teks, nama=letak.name)
    return kertas


def tulis_kertas_kerja(*, letak: Path, hasil: HasilReviu) -> None:
    """Write the template for a review; a file that exists is the work of a person and is never replaced."""
    if letak.exists():
        raise KertasKerjaSalah(
            f"{letak} sudah ada dan tidak ditimpa, sebab berisi pekerjaan orang. "
            "Pakai berkas itu, atau pindahkan dahulu."
        )
    # Marked UTF-8 and Windows line ends: old versions of Notepad show the file as one line otherwise.
    isi = "\r\n".join(susun_templat(hasil=hasil)) + "\r\n"
    tulis(letak=letak, isi=isi.encode("utf-8-sig"), timpa=False)


def periksa_waktu(*, kertas: KertasKerja, tanggal: date) -> None:
    """Nothing in a working paper may be decided after the day of the note that is made of it."""
    hari = [*((f"jawaban {j.kode}", j.tanggal) for j in kertas.jawaban)]
    hari += [(f"pengecualian {p.sidik}", p.tanggal) for p in kertas.pengecualian]
    nanti: dict[date, list[str]] = {}
    for nama, h in hari:
        if h > tanggal:
            nanti.setdefault(h, []).append(nama)
    # One date at the top of the paper is the date of all of them.
    lewat = [
        f"{nama[0]}{f' dan {len(nama) - 1} keputusan lain' if nama[1:] else ''} bertanggal {format_tanggal(h)}"
        for h, nama in nanti.items()
    ]
    if lewat:
        raise KertasKerjaSalah(
            f"Catatan hasil reviu bertanggal {format_tanggal(tanggal)}, tetapi {'; '.join(lewat)}. "
            "Perbaiki tanggal di kertas kerja."
        )


def _baca(simpul: Simpul, formulir: Instrumen) -> KertasKerja:
    if simpul.nilai is None:
        return KertasKerja()
    isi = simpul.kelompok(boleh=("pereviu", "pengecualian", "jawaban", "simpulan"), contoh=_CONTOH)
    pereviu = _pereviu(isi["pereviu"])
    siapa = _Siapa(pereviu, _tertulis_tanggal(isi["pereviu"]))
    kertas = KertasKerja(
        pereviu,
        tuple(_pengecualian(isi["pengecualian"], siapa)),
        tuple(_jawaban(isi["jawaban"], siapa, formulir)),
        _kata(isi["simpulan"]),
    )
    siapa.sebut()
    return kertas


def _pereviu(simpul: Simpul) -> Pereviu:
    if _kosong(simpul):
        return Pereviu()
    isi = simpul.kelompok(boleh=("nama", "jabatan", "nip", "tempat", "tanggal"), contoh='{nama: "…", jabatan: "…"}')
    nama, jabatan, nip, tempat = (_kata(isi[k]) for k in ("nama", "jabatan", "nip", "tempat"))
    return Pereviu(nama, jabatan, nip, tempat, _hari(isi["tanggal"]))


def _tertulis_tanggal(simpul: Simpul) -> bool:
    """Whether a date stands at the top, readable or not."""
    isi = simpul.nilai if simpul.ada else None
    return isinstance(isi, Mapping) and isi.get("tanggal") not in (None, "")


def _pengecualian(simpul: Simpul, siapa: _Siapa) -> Iterator[Pengecualian]:
    if _kosong(simpul):
        return
    for satu in simpul.daftar(contoh=f"- {_CONTOH_KECUALI}"):
        isi = satu.kelompok(wajib=("sidik", "alasan"), boleh=("nama", "tanggal"), contoh=_CONTOH_KECUALI)
        sidik, alasan = _kata(isi["sidik"]).lower(), _kata(isi["alasan"])
        if isi["sidik"].ada and not _SIDIK.fullmatch(sidik):
            isi["sidik"].salah(seharusnya="16 huruf dan angka dari daftar temuan", contoh='"0123456789abcdef"')
        if isi["alasan"].ada and len(alasan.split()) < _KATA_ALASAN:
            isi["alasan"].salah(
                seharusnya="alasan mengapa temuan itu dibiarkan, sedikitnya tiga kata",
                contoh='alasan: "Rumus khusus, dijelaskan di halaman 12"',
            )
        nama, tanggal = siapa.baca(satu, isi)
        yield Pengecualian(sidik, nama, alasan, tanggal)


def _jawaban(simpul: Simpul, siapa: _Siapa, formulir: Instrumen) -> Iterator[Jawaban]:
    if _kosong(simpul):
        return
    for kode, satu in simpul.entri(contoh=f'"I.1": {_CONTOH_JAWAB}').items():
        if kode not in formulir.kode:
            ada = f"butir yang ada: {formulir.kode[0]} sampai {formulir.kode[-1]}"
            satu.salah(tertulis=f'butir "{kode}" yang tidak ada dalam formulir', seharusnya=ada, contoh='"III.7"')
        elif not _kosong(satu):
            isi = satu.kelompok(boleh=("jawaban", "keterangan", "nama", "tanggal"), contoh=_CONTOH_JAWAB)
            if not _kosong(isi["jawaban"]):
                jawab = _jawab(isi["jawaban"])
                nama, tanggal = siapa.baca(satu, isi)
                yield Jawaban(kode, jawab, nama, tanggal, _kata(isi["keterangan"]))


def _jawab(simpul: Simpul) -> Jawab:
    kata = _kata(simpul).casefold()
    if kata not in [j.value for j in Jawab]:
        simpul.salah(seharusnya="ya atau tidak", contoh="jawaban: ya")
        return Jawab.TIDAK
    return Jawab(kata)


class _Siapa:
    """Who decides and when: the reviewer named at the top where nobody is. What lacks one of them is told once."""

    def __init__(self, pereviu: Pereviu, bertanggal: bool) -> None:
        self._pereviu = pereviu
        # A date at the top that is no date was told there already.
        self._bertanggal = bertanggal
        self._tanpa_nama: list[Simpul] = []
        self._tanpa_tanggal: list[Simpul] = []

    def baca(self, satu: Simpul, isi: Mapping[str, Simpul]) -> tuple[str, date]:
        """Name and day of one decision."""
        nama = _kata(isi["nama"]) or self._pereviu.nama
        hari = _hari(isi["tanggal"]) or self._pereviu.tanggal
        if not nama:
            self._tanpa_nama.append(satu)
        if hari is None and not self._bertanggal and _kosong(isi["tanggal"]):
            self._tanpa_tanggal.append(satu)
        return nama, hari or date.min

    def sebut(self) -> None:
        """Note what is missing, at the first place where it is."""
        for apa, kurang, contoh in (
            ("nama", self._tanpa_nama, 'nama: "Nama Pereviu"'),
            ("tanggal", self._tanpa_tanggal, "tanggal: 2025-02-10"),
        ):
            if kurang:
                lagi = f", begitu pula {len(kurang) - 1} lainnya" if len(kurang) > 1 else ""
                seharusnya = f"{apa} di pereviu (berlaku untuk semua)" if lagi else f"{apa} di sini atau di pereviu"
                kurang[0].salah(tertulis=f"tanpa {apa}{lagi}", seharusnya=seharusnya, contoh=contoh)


def _kosong(simpul: Simpul) -> bool:
    return not simpul.ada or simpul.nilai is None or simpul.nilai == ""


def _kata(simpul: Simpul) -> str:
    """A text, empty where nothing is written; digits without quotes are one too (a NIP)."""
    if _kosong(simpul):
        return ""
    if isinstance(simpul.nilai, int) and not isinstance(simpul.nilai, bool):
        return str(simpul.nilai)
    return simpul.teks(boleh_kosong=True, contoh='"Nama Pereviu"')


def _hari(simpul: Simpul) -> date | None:
    """A day, as YAML or as people write it; None where nothing is written."""
    if _kosong(simpul):
        return None
    if isinstance(simpul.nilai, date) and not isinstance(simpul.nilai, datetime):
        return simpul.nilai
    bacaan = read_tanggal(str(simpul.nilai))
    if bacaan.tanggal is None:
        simpul.salah(seharusnya="tanggal yang ada di kalender", contoh="10 Februari 2025")
    return bacaan.tanggal
