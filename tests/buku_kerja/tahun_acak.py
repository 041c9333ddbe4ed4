"""Hypothesis: whole years, small, with names that repeat and texts that bite."""

from collections.abc import Sequence

from hypothesis import strategies as st

from sakip.data.acuan import Acuan, DasarHukum, JenisPembanding, Misi, Pembanding, Pemda, UnsurVisi
from sakip.data.desa import BagianDesa, Binwas, Desa, IndeksDesa, KegiatanBinwas, Penduduk, Wilayah
from sakip.data.evaluasi import Evaluasi, KomponenLhe, Lhe, Penghargaan, StatusTindakLanjut, Tanggapan, TindakLanjut
from sakip.data.layanan import Inovasi, Layanan, LayananPaten
from sakip.data.narasi import Narasi, TeksNarasi
from sakip.data.organisasi import (
    Instansi,
    Jabatan,
    JenisTugas,
    Jenjang,
    Organisasi,
    Pemegang,
    StatusPemegang,
    TanggalLaporan,
    TugasFungsi,
)
from sakip.data.perencanaan import (
    Agregasi,
    BeritaAcara,
    CaraUkur,
    Indikator,
    JenjangSimpul,
    LangkahAksi,
    Menunjang,
    PenetapanTarget,
    Perencanaan,
    Polaritas,
    ProsesBisnis,
    Renstra,
    Sasaran,
    SasaranJabatan,
    Simpul,
    Strategi,
    TargetTahunan,
    Tujuan,
    Variabel,
)
from sakip.data.perjanjian import (
    AlasanPerubahan,
    ButirPerjanjian,
    JenisPerjanjian,
    Perjanjian,
    VersiPerjanjian,
)
from sakip.data.realisasi import NilaiVariabel, Realisasi, RealisasiKinerja
from sakip.data.register import Catatan, Register
from sakip.data.riwayat import AnggaranLalu, KinerjaLalu, Pengganti, Riwayat
from sakip.data.sumber_daya import Dimensi, KebutuhanSdm, KelompokPegawai, Sarpras, SumberDaya
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.peraturan.narasi import muat_narasi
from tests.buku_kerja.anggaran_acak import anggaran_acak
from tests.buku_kerja.nilai_acak import (
    BILANGAN,
    HARI,
    ISI,
    NAMA,
    NILAI,
    PERIODE,
    TAHUN,
    TAHUN_LAIN,
    TEKS,
    UANG,
    banyak,
    beda,
    desimal,
    ids,
    salah_satu,
    unik,
)


@st.composite
def pohon(gambar: st.DrawFn, sasaran: Sequence[str], pj: st.SearchStrategy[str]) -> tuple[Simpul, ...]:
    """A program tree as a DPA prints it."""
    hasil: list[Simpul] = []
    jalur = {0: "", 1: "", 2: ""}
    for n in range(gambar(st.integers(0, 5))):
        dalam = gambar(st.integers(0, 2)) if hasil else 0
        dalam = min(dalam, 1 + max(d for d, id_ in jalur.items() if id_ or d == 0)) if hasil else 0
        induk = jalur[dalam - 1] if dalam else ""
        jenjang = list(JenjangSimpul)[dalam]
        hasil.append(
            Simpul(
                f"p{n}", jenjang, gambar(NAMA), gambar(TEKS), induk, gambar(salah_satu(sasaran)), gambar(TEKS),
                gambar(pj), gambar(st.none() | st.sampled_from(Menunjang)), gambar(TEKS), gambar(TEKS),
            )
        )  # fmt: skip
        jalur = {d: (f"p{n}" if d == dalam else id_ if d < dalam else "") for d, id_ in jalur.items()}
    return tuple(hasil)


def indikator_acak(
    id_: str, milik: Sequence[str], pj: st.SearchStrategy[str], semua: Sequence[str]
) -> st.SearchStrategy[Indikator]:
    """An indicator with every field."""
    return st.builds(
        Indikator, id=st.just(id_), milik=st.sampled_from(milik), nama=NAMA, satuan=ISI, sebutan=TEKS,
        polaritas=st.sampled_from(Polaritas), agregasi=st.sampled_from(Agregasi), iku=st.booleans(), definisi=TEKS,
        rumus=TEKS, rumus_kata=TEKS, sumber_data=TEKS, penanggung_jawab=pj, desimal=st.none() | st.integers(0, 4),
        dasar=st.none() | NILAI, metode=TEKS, bobot=st.none() | desimal(angka=5), mendukung=salah_satu(semua),
        cara_ukur=st.sampled_from(CaraUkur),
    )  # fmt: skip


def _langkah(
    indikator: Sequence[str], simpul: Sequence[str], pj: st.SearchStrategy[str]
) -> st.SearchStrategy[tuple[LangkahAksi, ...]]:
    bulan = st.lists(st.integers(1, 12), max_size=3).map(tuple)
    satu = st.builds(
        LangkahAksi, st.sampled_from(indikator or [""]), ISI, bulan, TEKS, pj, salah_satu(simpul), st.booleans()
    )
    return banyak(satu) if indikator else st.just(())


@st.composite
def perencanaan_acak(gambar: st.DrawFn, pj: st.SearchStrategy[str], jabatan: Sequence[str]) -> Perencanaan:
    """A plan whose references lead somewhere."""
    tujuan = tuple(Tujuan(i, gambar(NAMA)) for i in gambar(ids("t")))
    sasaran = tuple(Sasaran(i, gambar(NAMA), gambar(salah_satu([t.id for t in tujuan]))) for i in gambar(ids("s")))
    simpul = gambar(pohon([s.id for s in sasaran], pj))
    id_posisi = gambar(ids("q")) if jabatan else []
    didukung = [s.id for s in sasaran] + [n.id for n in simpul] + id_posisi
    posisi = tuple(
        SasaranJabatan(i, gambar(st.sampled_from(jabatan)), gambar(NAMA), gambar(salah_satu(didukung)))
        for i in id_posisi
    )
    milik = [t.id for t in tujuan] + didukung
    id_indikator = gambar(ids("i")) if milik else []
    indikator = tuple(gambar(indikator_acak(i, milik, pj, id_indikator)) for i in id_indikator)
    target = st.builds(TargetTahunan, st.sampled_from(id_indikator or [""]), st.integers(2020, 2030), NILAI)
    daftar_target = unik(target, lambda t: (t.indikator, t.tahun)) if id_indikator else st.just(())
    kode = gambar(ids("v"))
    penetapan = unik(
        st.builds(PenetapanTarget, st.sampled_from(id_indikator or [""]), TEKS, st.none() | NILAI),
        lambda x: x.indikator,
    )
    return Perencanaan(
        Renstra(gambar(st.integers(2020, 2026)), gambar(st.integers(2026, 2030)), gambar(TEKS)),
        tujuan, sasaran, indikator, gambar(daftar_target), gambar(daftar_target), simpul,
        gambar(banyak(st.builds(Strategi, salah_satu([s.id for s in sasaran]), ISI, TEKS, TEKS))),
        gambar(banyak(st.builds(ProsesBisnis, TEKS, ISI, TEKS))),
        tuple(Variabel(k, gambar(TEKS), gambar(TEKS), gambar(st.sampled_from(Agregasi))) for k in kode),
        posisi,
        gambar(_langkah(id_indikator, [s.id for s in simpul], pj)),
        gambar(penetapan if id_indikator else st.just(())),
        gambar(st.builds(BeritaAcara, TEKS, st.none() | HARI, TEKS, beda(pj.filter(bool)))),
    )  # fmt: skip


@st.composite
def perjanjian_acak(
    gambar: st.DrawFn, indikator: Sequence[str], jabatan: st.SearchStrategy[str], posisi: Sequence[str]
) -> Perjanjian:
    """Up to four versions."""
    butir = st.builds(
        ButirPerjanjian,
        st.sampled_from(indikator or [""]),
        NILAI,
        st.just(()) | st.lists(NILAI, min_size=4, max_size=4).map(tuple),
    )
    versi = st.builds(
        VersiPerjanjian, st.sampled_from(JenisPerjanjian), HARI,
        unik(butir, lambda b: b.indikator) if indikator else st.just(()), st.none() | HARI, TEKS, jabatan, jabatan,
        st.none() | st.sampled_from(AlasanPerubahan), TEKS,
        beda(st.sampled_from(posisi)) if posisi else st.just(()),
    )  # fmt: skip
    return Perjanjian(gambar(banyak(versi, 4)))


@st.composite
def organisasi_acak(gambar: st.DrawFn) -> Organisasi:
    """Positions that may share a name, each with any number of holders."""
    id_jabatan = gambar(ids("j"))
    jabatan = tuple(
        Jabatan(
            i,
            gambar(NAMA),
            gambar(st.sampled_from(Jenjang)),
            gambar(salah_satu(id_jabatan)),
            gambar(TEKS),
            gambar(TEKS),
            gambar(st.booleans()),
        )
        for i in id_jabatan
    )
    satu = st.sampled_from(id_jabatan or [""])
    kosong: st.SearchStrategy[tuple[()]] = st.just(())
    pemegang = st.builds(
        Pemegang, satu, ISI, TEKS, TEKS, TEKS, st.sampled_from(StatusPemegang), st.none() | HARI, st.none() | HARI
    )
    tugas = st.builds(TugasFungsi, satu, st.sampled_from(JenisTugas), ISI, TEKS)
    return Organisasi(
        gambar(st.builds(Instansi, *[TEKS] * 8, st.none() | HARI)),
        jabatan,
        gambar(banyak(pemegang) if id_jabatan else kosong),
        gambar(banyak(tugas) if id_jabatan else kosong),
        gambar(TEKS),
        gambar(
            unik(st.builds(TanggalLaporan, PERIODE, HARI, salah_satu(id_jabatan)), lambda t: (t.periode, t.jabatan))
        ),
    )


@st.composite
def desa_acak(gambar: st.DrawFn) -> BagianDesa:
    """Villages and what is counted in them."""
    nama = gambar(st.lists(st.sampled_from(("Sumberejo", "=Karang", "Banyu Urip")), unique=True))
    satu = salah_satu(nama)
    hitung = st.none() | BILANGAN
    kegiatan = tuple(KegiatanBinwas(i, gambar(NAMA)) for i in gambar(ids("b")))
    binwas = st.builds(
        Binwas,
        st.sampled_from([k.id for k in kegiatan] or [""]),
        PERIODE,
        beda(st.sampled_from((*nama, "zz Desa Lain"))),
        TEKS,
    )
    return BagianDesa(
        gambar(st.builds(Wilayah, st.none() | desimal(), *[TEKS] * 5, *[hitung] * 4)),
        tuple(Desa(n, gambar(hitung), gambar(hitung), gambar(hitung)) for n in nama),
        gambar(
            unik(st.builds(Penduduk, st.integers(2020, 2026), BILANGAN, BILANGAN, satu), lambda p: (p.desa, p.tahun))
        ),
        gambar(
            unik(
                st.builds(IndeksDesa, st.sampled_from(nama or ["Lain"]), st.integers(2020, 2026), desimal(), TEKS),
                lambda i: (i.desa, i.tahun),
            )
        ),
        gambar(TEKS),
        kegiatan,
        gambar(unik(binwas, lambda b: (b.kegiatan, b.periode)) if kegiatan else st.just(())),
    )


def _acuan(indikator: Sequence[str]) -> st.SearchStrategy[Acuan]:
    pembanding = st.builds(
        Pembanding,
        st.sampled_from([*indikator, "zz indikator pihak lain"]),
        st.sampled_from(JenisPembanding),
        st.integers(2020, 2026),
        NILAI,
        TEKS,
        TEKS,
    )
    return st.builds(
        Acuan, st.just(TAHUN), TEKS, st.builds(Pemda, TEKS, TEKS, TEKS, TEKS), TEKS,
        banyak(st.builds(UnsurVisi, ISI, TEKS)), banyak(st.builds(Misi, ISI, st.booleans())), TEKS,
        banyak(st.builds(DasarHukum, ISI, TEKS, st.none() | st.integers(1945, 2026), TEKS)),
        unik(pembanding, lambda p: (p.indikator, p.jenis, p.tahun)), banyak(HARI), banyak(HARI),
    )  # fmt: skip


def _sumber_daya(sasaran: Sequence[str]) -> st.SearchStrategy[SumberDaya]:
    jumlah = st.none() | desimal()
    return st.builds(
        SumberDaya,
        banyak(st.builds(KelompokPegawai, st.sampled_from(Dimensi), ISI, BILANGAN)),
        banyak(st.builds(KebutuhanSdm, salah_satu(sasaran), BILANGAN, BILANGAN)),
        banyak(st.builds(Sarpras, ISI, jumlah, jumlah, jumlah, jumlah)),
        TEKS, TEKS, TEKS,
    )  # fmt: skip


def _evaluasi(pj: st.SearchStrategy[str], posisi: Sequence[str]) -> st.SearchStrategy[Evaluasi]:
    komponen = banyak(st.builds(KomponenLhe, ISI, desimal(), desimal(), TEKS))
    lhe = st.builds(Lhe, TEKS, st.none() | HARI, desimal(), TEKS, TEKS, komponen)
    tindak = st.builds(TindakLanjut, ISI, TEKS, TEKS, TEKS, st.none() | st.sampled_from(StatusTindakLanjut), TEKS, pj)
    tanggapan = st.builds(Tanggapan, st.sampled_from(posisi or [""]), PERIODE, beda(ISI), TEKS, st.none() | HARI)
    return st.builds(
        Evaluasi,
        st.none() | lhe,
        banyak(tindak),
        unik(tanggapan, lambda t: (t.jabatan, t.periode)) if posisi else st.just(()),
        banyak(st.builds(Penghargaan, ISI, TEKS, TAHUN_LAIN, TEKS, TEKS)),
    )


def _riwayat(indikator: Sequence[str]) -> st.SearchStrategy[Riwayat]:
    satu = st.sampled_from([*indikator, "zz indikator lama"])
    lalu = st.builds(KinerjaLalu, satu, st.integers(2015, 2025), NILAI, st.none() | NILAI, TEKS)
    return st.builds(
        Riwayat,
        unik(lalu, lambda k: (k.indikator, k.tahun)),
        banyak(st.builds(AnggaranLalu, st.integers(2015, 2025), UANG, UANG)),
        banyak(st.builds(Pengganti, satu, satu)),
    )


@st.composite
def tahun_acak(gambar: st.DrawFn) -> TahunKinerja:
    """A year in which every part may hold anything that makes sense in itself."""
    organisasi = gambar(organisasi_acak())
    posisi = [j.id for j in organisasi.jabatan]
    jabatan = salah_satu(posisi)
    pj = jabatan | st.just("zz Pihak Luar")
    p = gambar(perencanaan_acak(pj, posisi))
    indikator, sasaran, simpul = [i.id for i in p.indikator], [s.id for s in p.sasaran], [s.id for s in p.simpul]
    ukur = st.builds(RealisasiKinerja, st.sampled_from(indikator or [""]), PERIODE, NILAI, TEKS, st.booleans(), TEKS)
    kode = [v.kode for v in p.variabel]
    hitung = st.builds(NilaiVariabel, st.sampled_from(kode or [""]), PERIODE, NILAI, TEKS)
    untuk = salah_satu([*sasaran, *indikator, *simpul, *(t.id for t in p.tujuan), *posisi])
    kunci = st.sampled_from([*muat_narasi(), "kunci_lain"])
    catatan = st.builds(Catatan, ISI, HARI, ISI, st.sampled_from(("", "zz Desa Lain")), pj, TEKS, TEKS, st.booleans())
    return TahunKinerja(
        gambar(_acuan(indikator)),
        organisasi,
        p,
        gambar(perjanjian_acak(indikator, pj, posisi)),
        gambar(anggaran_acak(simpul, posisi)),
        Realisasi(
            gambar(unik(ukur, lambda r: (r.indikator, r.periode), 6) if indikator else st.just(())),
            gambar(unik(hitung, lambda n: (n.variabel, n.periode)) if kode else st.just(())),
        ),
        Register(gambar(banyak(catatan))),
        Layanan(
            gambar(banyak(st.builds(LayananPaten, TEKS, ISI, NILAI, NILAI))),
            gambar(banyak(st.builds(Inovasi, ISI, TEKS, TAHUN_LAIN, TEKS, TEKS))),
        ),
        gambar(desa_acak()),
        gambar(_sumber_daya(sasaran)),
        gambar(_evaluasi(pj, posisi)),
        gambar(_riwayat(indikator)),
        Narasi(gambar(banyak(st.builds(TeksNarasi, kunci, ISI, untuk, st.booleans(), st.none() | PERIODE), 5))),
    )
