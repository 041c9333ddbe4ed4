"""Shape of the part *perencanaan*: goals, indicators, formulas, targets, and the program tree."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.data.bentuk_lingkar import cari_lingkar
from sakip.data.bentuk_temuan import (
    DATA,
    PERMENDAGRI_90,
    PERMENPAN_53,
    SAKIP,
    Jenis,
    buat,
    periksa_isi,
    periksa_kembar,
    periksa_rujukan,
    periksa_tanda,
)
from sakip.data.perencanaan import Indikator, JenjangSimpul, Perencanaan, Polaritas, Simpul, TargetTahunan
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.ekspresi import EkspresiSalah, compile_ekspresi
from sakip.kernel.nilai import Angka, Nilai, Rentang
from sakip.kernel.temuan import Kelas, Temuan, Tingkat

LINGKAR = Jenis("KL112", Tingkat.SALAH, DATA, "Betulkan induk salah satu simpul itu.")
LONCAT = Jenis(
    "KL113", Tingkat.SALAH, PERMENDAGRI_90, "Tempatkan kegiatan di bawah program dan sub kegiatan di bawah kegiatan."
)
SATUAN = Jenis("KL114", Tingkat.SALAH, PERMENPAN_53, "Isi satuan, misalnya %, dokumen, atau nilai.", Kelas.SATUAN)
TAK_BERTUAN = Jenis("KL115", Tingkat.SALAH, PERMENPAN_53, "Isi tujuan, sasaran, atau program yang diukurnya.")
TANPA_UKURAN = Jenis("KL116", Tingkat.PERINGATAN, PERMENPAN_53, "Tambahkan paling sedikit satu indikator, atau hapus.")
RUMUS = Jenis("KL118", Tingkat.SALAH, DATA, "Betulkan rumus itu atau daftarkan variabelnya.", Kelas.HITUNGAN)
NOL = Jenis(
    "KL120",
    Tingkat.SALAH,
    PERMENPAN_53,
    "Tulis target di atas nol, atau ubah arah indikator pada lembar Indikator.",
    Kelas.SILANG_TARGET,
)
# Only the target that the year is judged by must be above zero; a plan may begin at nothing.
NOL_RENSTRA = Jenis("KL128", Tingkat.PERINGATAN, PERMENPAN_53, "Pastikan target itu memang nol.", Kelas.SILANG_TARGET)
SEBUTAN = Jenis("KL126", Tingkat.PERINGATAN, DATA, "Beri setiap indikator sebutan singkat yang berbeda.")
RENTANG = Jenis("KL121", Tingkat.SALAH, DATA, "Tulis batas yang kecil lebih dahulu.", Kelas.SILANG_TARGET)
MASA = Jenis("KL155", Tingkat.PERINGATAN, SAKIP, "Periksa tahun Renstra atau tahun target itu.", Kelas.PERIODE)
RENSTRA = Jenis("KL156", Tingkat.SALAH, SAKIP, "Periksa tahun awal dan tahun akhir Renstra.", Kelas.PERIODE)

_ATAS = {
    JenjangSimpul.PROGRAM: None,
    JenjangSimpul.KEGIATAN: JenjangSimpul.PROGRAM,
    JenjangSimpul.SUB_KEGIATAN: JenjangSimpul.KEGIATAN,
}


def periksa_perencanaan(tahun: TahunKinerja) -> Iterator[Temuan]:
    """The plan holds together: everything is of something, and everything can be measured."""
    p = tahun.perencanaan
    yield from _periksa_masa(tahun)
    # One thing, one name: texts and indicators refer to all of these by id alone.
    yield from periksa_tanda("perencanaan", "tujuan, sasaran, simpul, atau indikator", daftar_id(p))
    yield from periksa_tanda("variabel", "variabel", (v.kode for v in p.variabel))
    yield from _periksa_sasaran(p)
    yield from _periksa_sebutan(p)
    kenal = set(daftar_id(p)) - {i.id for i in p.indikator}
    for i in p.indikator:
        yield from _periksa_indikator(p, i, kenal)
    yield from _periksa_pohon(p)
    for nomor, s in enumerate(p.strategi):
        yield from periksa_rujukan(f"strategi/{nomor}/sasaran", "sasaran", s.sasaran, {x.id for x in p.sasaran})
    for nama, daftar in (("target_renstra", p.target_renstra), ("target_rkt", p.target_rkt)):
        yield from _periksa_target(p, nama, daftar)


def daftar_id(p: Perencanaan) -> list[str]:
    """The ids of all goals, sasaran (those of positions too), nodes and indicators."""
    return [
        *(x.id for x in p.tujuan),
        *(x.id for x in p.sasaran),
        *(x.id for x in p.sasaran_jabatan),
        *(x.id for x in p.simpul),
        *(x.id for x in p.indikator),
    ]


def _periksa_masa(tahun: TahunKinerja) -> Iterator[Temuan]:
    r = tahun.perencanaan.renstra
    if r.tahun_akhir < r.tahun_awal:
        apa = f"Renstra berakhir {r.tahun_akhir}, sebelum mulai {r.tahun_awal}; seharusnya sesudahnya."
        yield buat(RENSTRA, "kantor/renstra_akhir", apa, tertulis=str(r.tahun_akhir))
    elif not r.tahun_awal <= tahun.tahun <= r.tahun_akhir:
        apa = f"Tahun laporan {tahun.tahun} di luar Renstra {r.tahun_awal}–{r.tahun_akhir}; seharusnya di dalamnya."
        yield buat(MASA, "kantor/renstra_awal", apa, tertulis=str(tahun.tahun))


def _periksa_sasaran(p: Perencanaan) -> Iterator[Temuan]:
    tujuan, diukur = {x.id for x in p.tujuan}, {i.milik for i in p.indikator}
    for x in p.tujuan:
        yield from periksa_isi(f"tujuan/{x.id}/teks", f'Teks tujuan "{x.id}"', x.teks)
    for s in p.sasaran:
        yield from periksa_isi(f"sasaran/{s.id}/teks", f'Teks sasaran "{s.id}"', s.teks)
        yield from periksa_rujukan(f"sasaran/{s.id}/tujuan", "tujuan", s.tujuan, tujuan)
        if s.id not in diukur:
            apa = f"Sasaran “{s.teks}” tidak punya indikator; seharusnya paling sedikit satu."
            yield buat(TANPA_UKURAN, f"sasaran/{s.id}/indikator", apa)
    for sj in p.sasaran_jabatan:
        if sj.id not in diukur:
            apa = f"Sasaran “{sj.teks}” tidak punya indikator; seharusnya paling sedikit satu."
            yield buat(TANPA_UKURAN, f"sasaran_jabatan/{sj.id}/indikator", apa)


def _periksa_sebutan(p: Perencanaan) -> Iterator[Temuan]:
    """A short name calls one indicator in texts; two indicators that share it cannot be called by it."""
    pemilik: dict[str, Indikator] = {}
    for i in p.indikator:
        sebutan = " ".join(i.sebutan.lower().split())
        lain = pemilik.setdefault(sebutan, i)
        if sebutan and lain is not i:
            apa = f'Sebutan singkat "{i.sebutan}" dipakai “{lain.nama}” dan “{i.nama}”; seharusnya satu indikator saja.'
            yield buat(SEBUTAN, f"indikator/{i.id}/sebutan", apa, tertulis=i.sebutan)


def _periksa_indikator(p: Perencanaan, i: Indikator, kenal: set[str]) -> Iterator[Temuan]:
    yield from periksa_isi(f"indikator/{i.id}/nama", f'Nama indikator "{i.id}"', i.nama)
    if not i.satuan.strip():
        apa = f"Indikator “{i.nama}” tidak bersatuan; seharusnya target dan realisasinya dapat dibaca."
        yield buat(SATUAN, f"indikator/{i.id}/satuan", apa)
    if i.milik not in kenal:
        apa = f'Indikator “{i.nama}” mengukur "{i.milik}" yang tidak ada; seharusnya tujuan, sasaran, atau program.'
        yield buat(TAK_BERTUAN, f"indikator/{i.id}/milik", apa, tertulis=i.milik)
    if i.rumus:
        yield from _periksa_rumus(i, {v.kode for v in p.variabel})


def _periksa_rumus(i: Indikator, kenal: set[str]) -> Iterator[Temuan]:
    kunci = f"indikator/{i.id}/rumus"
    try:
        ekspresi = compile_ekspresi(i.rumus)
    except EkspresiSalah as sebab:
        yield buat(RUMUS, kunci, f"Rumus indikator “{i.nama}” tidak terbaca: {sebab}", tertulis=i.rumus)
        return
    for nama in sorted(ekspresi.variabel - kenal):
        apa = f'Rumus indikator “{i.nama}” memakai variabel "{nama}" yang tidak terdaftar; seharusnya terdaftar.'
        yield buat(RUMUS, f"{kunci}/{nama}", apa, tertulis=nama)


def _periksa_pohon(p: Perencanaan) -> Iterator[Temuan]:
    menurut_id = {s.id: s for s in p.simpul}
    sasaran = {x.id for x in p.sasaran}
    for s in p.simpul:
        yield from periksa_isi(f"simpul/{s.id}/nama", f'Nama simpul "{s.id}"', s.nama)
        yield from periksa_rujukan(f"simpul/{s.id}/induk", "simpul", s.induk, menurut_id)
        yield from periksa_rujukan(f"simpul/{s.id}/sasaran", "sasaran", s.sasaran, sasaran)
        yield from _periksa_jenjang(s, menurut_id.get(s.induk))
    for lingkar in cari_lingkar({s.id: s.induk for s in p.simpul}):
        rantai = " → ".join((*lingkar, lingkar[0]))
        apa = f"Pohon program berputar: {rantai}; seharusnya berujung."
        yield buat(LINGKAR, f"simpul/{lingkar[0]}/induk", apa, tertulis=rantai)


def _periksa_jenjang(s: Simpul, induk: Simpul | None) -> Iterator[Temuan]:
    seharusnya = _ATAS[s.jenjang]
    if induk is None and (seharusnya is None or s.induk):
        return  # a program at the top, or a parent that does not exist and was reported as such
    if induk is None or induk.jenjang is not seharusnya:
        di_bawah = f"di bawah {induk.jenjang.value.lower()}" if induk else "tanpa induk"
        tempat = f"di bawah {seharusnya.value.lower()}" if seharusnya else "tanpa induk"
        apa = f"{s.jenjang.value} “{s.nama}” berada {di_bawah}; seharusnya {tempat}."
        yield buat(LONCAT, f"simpul/{s.id}/induk", apa, tertulis=s.induk)


def _periksa_target(p: Perencanaan, bagian: str, daftar: tuple[TargetTahunan, ...]) -> Iterator[Temuan]:
    menurut_id = {i.id: i for i in p.indikator}
    yield from periksa_kembar(bagian, "Target", ((t.indikator, str(t.tahun)) for t in daftar))
    for t in daftar:
        kunci = f"{bagian}/{t.indikator}/{t.tahun}"
        yield from periksa_rujukan(kunci, "indikator", t.indikator, menurut_id)
        if not p.renstra.tahun_awal <= t.tahun <= p.renstra.tahun_akhir:
            masa = f"{p.renstra.tahun_awal}–{p.renstra.tahun_akhir}"
            apa = f"Target {t.indikator} bertahun {t.tahun}; seharusnya dalam masa Renstra {masa}."
            yield buat(MASA, kunci, apa, tertulis=str(t.tahun))
        yield from periksa_nilai_target(menurut_id.get(t.indikator), kunci, t.nilai, nol=NOL_RENSTRA)


def periksa_nilai_target(
    indikator: Indikator | None, kunci: str, target: Nilai, *, nol: Jenis = NOL
) -> Iterator[Temuan]:
    """A target that can be reached: a range in order, and not zero where more is better (domain: capaian 3.3)."""
    sebutan = indikator.nama if indikator else kunci
    if isinstance(target, Rentang) and target.bawah > target.atas:
        apa = f"Target {sebutan} mulai {target.bawah} sampai {target.atas}; seharusnya dari kecil ke besar."
        yield buat(RENTANG, kunci, apa, tertulis=f"{target.bawah}–{target.atas}")
    if isinstance(target, Angka) and target.nilai == 0 and indikator and indikator.polaritas is Polaritas.NAIK:
        apa = f"Target {sebutan} nol, padahal indikator ini makin besar makin baik."
        yield buat(nol, kunci, apa, tertulis="0")
