"""The records of all sheets become one TahunKinerja."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TypeVar

from sakip.buku_kerja.baku import susun_nilai
from sakip.buku_kerja.kolom import rapikan
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.lembar.indeks_desa import SumberIndeks
from sakip.buku_kerja.lembar.kalender import HariKhusus, JenisHari
from sakip.buku_kerja.lembar.kantor import IsianKantor
from sakip.buku_kerja.lembar.lhe import KepalaLhe
from sakip.buku_kerja.lembar.sarpras import PeriodeSarpras
from sakip.buku_kerja.lembar.target import ButirVersi, TargetRenstra, TargetRkt
from sakip.buku_kerja.lembar.versi import VersiPk, jenis_versi
from sakip.data.acuan import Acuan, DasarHukum, Misi, Pembanding, Pemda, UnsurVisi
from sakip.data.anggaran import (
    Anggaran,
    BagianBelanja,
    BagianPagu,
    Pagu,
    PrakiraanMaju,
    RealisasiAnggaran,
    VersiAnggaran,
)
from sakip.data.desa import BagianDesa, Binwas, Desa, IndeksDesa, KegiatanBinwas, Penduduk, Wilayah
from sakip.data.evaluasi import Evaluasi, KomponenLhe, Lhe, Penghargaan, Tanggapan, TindakLanjut
from sakip.data.layanan import Inovasi, Layanan, LayananPaten
from sakip.data.narasi import Narasi, TeksNarasi
from sakip.data.organisasi import Instansi, Jabatan, Organisasi, Pemegang, TanggalLaporan, TugasFungsi
from sakip.data.perencanaan import (
    BeritaAcara,
    Indikator,
    LangkahAksi,
    PenetapanTarget,
    Perencanaan,
    ProsesBisnis,
    Renstra,
    Sasaran,
    SasaranJabatan,
    Simpul,
    Strategi,
    Tujuan,
    Variabel,
)
from sakip.data.perjanjian import ButirPerjanjian, JenisPerjanjian, Perjanjian, VersiPerjanjian
from sakip.data.realisasi import NilaiVariabel, Realisasi, RealisasiKinerja
from sakip.data.register import Catatan, Register
from sakip.data.riwayat import AnggaranLalu, KinerjaLalu, Pengganti, Riwayat
from sakip.data.sumber_daya import KebutuhanSdm, KelompokPegawai, Sarpras, SumberDaya
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.nilai import BELUM_DIISI, Nilai
from sakip.kernel.temuan import Tingkat

T = TypeVar("T")


def build_tahun(*, konteks: Konteks) -> TahunKinerja | None:
    """The year, or None when not even its number could be read."""
    kantor = _satu(konteks, IsianKantor)
    instansi, renstra, pemda = _satu(konteks, Instansi), _satu(konteks, Renstra), _satu(konteks, Pemda)
    if kantor is None or instansi is None or renstra is None or pemda is None:
        return None
    ambil = konteks.ambil
    tahun = TahunKinerja(
        acuan=_build_acuan(konteks, kantor, pemda),
        organisasi=Organisasi(
            instansi,
            ambil(Jabatan),
            ambil(Pemegang),
            ambil(TugasFungsi),
            kantor.dasar_struktur,
            ambil(TanggalLaporan),
        ),
        perencanaan=_build_perencanaan(konteks, renstra),
        perjanjian=_build_perjanjian(konteks),
        anggaran=_build_anggaran(konteks),
        realisasi=Realisasi(ambil(RealisasiKinerja), ambil(NilaiVariabel)),
        register=Register(ambil(Catatan)),
        layanan=Layanan(ambil(LayananPaten), ambil(Inovasi)),
        desa=BagianDesa(
            _satu(konteks, Wilayah) or Wilayah(),
            ambil(Desa),
            ambil(Penduduk),
            ambil(IndeksDesa),
            (_satu(konteks, SumberIndeks) or SumberIndeks("")).teks,
            ambil(KegiatanBinwas),
            ambil(Binwas),
        ),
        sumber_daya=_build_sumber_daya(konteks),
        evaluasi=Evaluasi(_build_lhe(konteks), ambil(TindakLanjut), ambil(Tanggapan), ambil(Penghargaan)),
        riwayat=Riwayat(ambil(KinerjaLalu), ambil(AnggaranLalu), ambil(Pengganti)),
        narasi=Narasi(ambil(TeksNarasi)),
    )
    return susun_nilai(tahun=tahun)


def _satu(konteks: Konteks, jenis: type[T]) -> T | None:
    return next(iter(konteks.ambil(jenis)), None)


def _build_acuan(konteks: Konteks, kantor: IsianKantor, pemda: Pemda) -> Acuan:
    hari = konteks.ambil(HariKhusus)
    return Acuan(
        tahun=kantor.tahun,
        profil=kantor.profil,
        pemda=pemda,
        visi=kantor.visi,
        unsur_visi=konteks.ambil(UnsurVisi),
        misi=konteks.ambil(Misi),
        tema=kantor.tema,
        dasar_hukum=konteks.ambil(DasarHukum),
        pembanding=konteks.ambil(Pembanding),
        libur=tuple(h.tanggal for h in hari if h.jenis is JenisHari.LIBUR),
        kerja=tuple(h.tanggal for h in hari if h.jenis is JenisHari.KERJA),
    )


def _build_perencanaan(konteks: Konteks, renstra: Renstra) -> Perencanaan:
    ambil = konteks.ambil
    return Perencanaan(
        renstra=renstra,
        tujuan=ambil(Tujuan),
        sasaran=ambil(Sasaran),
        indikator=ambil(Indikator),
        target_renstra=tuple(t.target for t in ambil(TargetRenstra)),
        target_rkt=tuple(t.target for t in ambil(TargetRkt)),
        simpul=ambil(Simpul),
        strategi=ambil(Strategi),
        proses_bisnis=ambil(ProsesBisnis),
        variabel=ambil(Variabel),
        sasaran_jabatan=ambil(SasaranJabatan),
        rencana_aksi=ambil(LangkahAksi),
        penetapan_target=ambil(PenetapanTarget),
        berita_acara=_satu(konteks, BeritaAcara) or BeritaAcara(),
    )


def _build_perjanjian(konteks: Konteks) -> Perjanjian:
    isi: dict[str, dict[str, dict[int, Nilai]]] = {}
    for b in konteks.ambil(ButirVersi):
        isi.setdefault(b.label, {}).setdefault(b.indikator, {})[b.triwulan] = b.nilai
    versi = {rapikan(v.label): v.versi for v in konteks.ambil(VersiPk)}
    for label, butir in isi.items():
        if label not in versi:
            versi[label] = _new_versi(konteks, label, next(iter(butir)))
    return Perjanjian(tuple(replace(v, butir=_list_butir(isi.get(label, {}))) for label, v in versi.items()))


def _list_butir(isi: dict[str, dict[int, Nilai]]) -> tuple[ButirPerjanjian, ...]:
    return tuple(
        ButirPerjanjian(
            indikator,
            nilai.get(0, BELUM_DIISI),
            tuple(nilai.get(tw, BELUM_DIISI) for tw in range(1, 5)) if nilai.keys() - {0} else (),
        )
        for indikator, nilai in isi.items()
    )


def _new_versi(konteks: Konteks, label: str, indikator: str) -> VersiPerjanjian:
    jenis = jenis_versi(label)
    awalan = f"perjanjian/{konteks.versi[label]}/butir/{indikator}/"
    tempat = [t for jalur, t in konteks.asal.items() if jalur.startswith(awalan)]
    berlaku = _tanggal_bawaan(konteks, murni=jenis is JenisPerjanjian.MURNI)
    _lapor_versi(konteks, tempat[0].kolom, label.replace("pk", "PK", 1), tempat[:1])
    return VersiPerjanjian(jenis, berlaku, ())


def _tanggal_bawaan(konteks: Konteks, *, murni: bool) -> date:
    tahun = konteks.tahun
    return date(tahun, 1, 1) if murni else date(tahun, 12, 31)


def _lapor_versi(konteks: Konteks, kolom: str, label: str, tempat: list[Lokasi]) -> None:
    konteks.lapor(
        "KL022",
        tempat,
        f'kolom "{kolom}" terisi, tetapi "{label}" belum ada di lembar Versi.',
        tingkat=Tingkat.PERINGATAN,
        saran=f'Tambahkan "{label}" dengan tanggal berlakunya di lembar Versi.',
    )


def _build_anggaran(konteks: Konteks) -> Anggaran:
    versi = list(konteks.ambil(VersiAnggaran))
    kenal = {rapikan(v.id): v.id for v in versi}
    pagu = []
    for p in konteks.ambil(Pagu):
        kunci = rapikan(p.versi)
        if kunci not in kenal:
            kenal[kunci] = p.versi
            versi.append(VersiAnggaran(p.versi, "", _tanggal_bawaan(konteks, murni=kunci == "murni")))
            tempat = konteks.asal[f"pagu/{p.simpul}/{p.versi}"]
            _lapor_versi(konteks, tempat.kolom, f"Anggaran {p.versi}", [tempat])
        pagu.append(replace(p, versi=kenal[kunci]))
    return Anggaran(
        tuple(versi),
        tuple(pagu),
        konteks.ambil(RealisasiAnggaran),
        tuple(replace(x, versi=kenal.get(rapikan(x.versi), x.versi)) for x in konteks.ambil(BagianPagu)),
        konteks.ambil(BagianBelanja),
        konteks.ambil(PrakiraanMaju),
    )


def _build_sumber_daya(konteks: Konteks) -> SumberDaya:
    periode = _satu(konteks, PeriodeSarpras) or PeriodeSarpras("", "", "")
    return SumberDaya(
        konteks.ambil(KelompokPegawai),
        konteks.ambil(KebutuhanSdm),
        konteks.ambil(Sarpras),
        periode.rekon,
        periode.pengadaan,
        periode.rkbmd,
    )


def _build_lhe(konteks: Konteks) -> Lhe | None:
    kepala = _satu(konteks, KepalaLhe)
    if kepala is None or kepala.nilai is None:
        return None
    komponen = konteks.ambil(KomponenLhe)
    return Lhe(kepala.nomor, kepala.tanggal, kepala.nilai, kepala.predikat, kepala.perihal, komponen)
