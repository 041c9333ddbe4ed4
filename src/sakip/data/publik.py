"""What anybody may read: an allow-list per kind of record, so that a new field stays hidden until it is listed.

Public are performance and money, and the names of officials with their positions, as the printed report shows them
(UU 14/2008; UU 27/2022 keeps the rest). Hidden are NIP, pangkat, golongan, holders of staff positions, responses of
superiors and texts written for one official (UU 14/2008 Pasal 17 huruf h), evidence and free text of the register,
names in follow-ups, unreadable entries as typed, and texts not yet renewed by their author.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Final, cast

from sakip.data import (
    acuan,
    anggaran,
    desa,
    evaluasi,
    layanan,
    narasi,
    organisasi,
    perencanaan,
    perjanjian,
    realisasi,
    register,
    riwayat,
    sumber_daya,
)
from sakip.data.kanonik import JENIS_NILAI, bidang
from sakip.data.organisasi import Jenjang, Organisasi
from sakip.data.register import Catatan
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.nilai import Kosong
from sakip.kernel.periode import Periode

TERTUTUP: Final = frozenset({Jenjang.PELAKSANA, Jenjang.FUNGSIONAL})
"""Levels whose holders are not named in public: they sign nothing that the office publishes."""


def _daftar(teks: str) -> frozenset[str]:
    return frozenset(teks.split())


BOLEH: Final[Mapping[type, frozenset[str]]] = {
    acuan.Acuan: _daftar("tahun profil pemda visi unsur_visi misi tema dasar_hukum pembanding libur kerja"),
    acuan.Pemda: _daftar("nama sebutan kepala provinsi"),
    acuan.UnsurVisi: _daftar("nama penjelasan"),
    acuan.Misi: _daftar("teks didukung"),
    acuan.DasarHukum: _daftar("jenis nomor tahun tentang"),
    acuan.Pembanding: _daftar("indikator jenis tahun nilai sumber keterangan"),
    organisasi.Organisasi: _daftar("instansi jabatan pemegang tugas dasar_struktur tanggal_laporan"),
    organisasi.Instansi: _daftar("nama alamat telepon faksimile laman surel kode_pos tempat tanggal_laporan"),
    organisasi.Jabatan: _daftar("id nama jenjang atasan unit eselon menyusun_laporan"),
    organisasi.TanggalLaporan: _daftar("periode tanggal jabatan"),
    organisasi.Pemegang: _daftar("jabatan nama status mulai selesai"),
    organisasi.TugasFungsi: _daftar("jabatan jenis teks dasar"),
    perencanaan.Perencanaan: _daftar(
        "renstra tujuan sasaran indikator target_renstra target_rkt simpul strategi proses_bisnis variabel"
        " sasaran_jabatan rencana_aksi penetapan_target"
    ),
    perencanaan.Renstra: _daftar("tahun_awal tahun_akhir dasar"),
    perencanaan.Tujuan: _daftar("id teks"),
    perencanaan.Sasaran: _daftar("id teks tujuan"),
    perencanaan.Indikator: _daftar(
        "id milik nama satuan sebutan polaritas agregasi iku definisi rumus rumus_kata sumber_data penanggung_jawab"
        " desimal dasar metode bobot mendukung cara_ukur"
    ),
    perencanaan.TargetTahunan: _daftar("indikator tahun nilai"),
    perencanaan.Simpul: _daftar("id jenjang nama kode induk sasaran hasil penanggung_jawab menunjang analisis lokasi"),
    perencanaan.SasaranJabatan: _daftar("id jabatan teks induk"),
    perencanaan.LangkahAksi: _daftar("indikator uraian bulan keluaran penanggung_jawab simpul perbarui"),
    perencanaan.PenetapanTarget: _daftar("indikator dasar usulan"),
    perencanaan.BeritaAcara: _daftar("nomor tanggal tempat"),
    perencanaan.Strategi: _daftar("sasaran kebijakan program pelaksana"),
    perencanaan.ProsesBisnis: _daftar("kode nama penjelasan"),
    perencanaan.Variabel: _daftar("kode nama satuan agregasi"),
    perjanjian.Perjanjian: _daftar("versi"),
    perjanjian.VersiPerjanjian: _daftar(
        "jenis berlaku_sejak butir tanggal versi_anggaran pihak_pertama pihak_kedua alasan uraian_alasan jabatan"
    ),
    perjanjian.ButirPerjanjian: _daftar("indikator target triwulan"),
    anggaran.Anggaran: _daftar("versi pagu realisasi bagian_pagu bagian_belanja prakiraan_maju"),
    anggaran.BagianPagu: _daftar("simpul jabatan versi jumlah"),
    anggaran.BagianBelanja: _daftar("simpul jabatan periode jumlah"),
    anggaran.PrakiraanMaju: _daftar("simpul jumlah"),
    anggaran.VersiAnggaran: _daftar("id dokumen berlaku_sejak sumber_dana"),
    anggaran.Pagu: _daftar("simpul versi jumlah sumber_dana"),
    anggaran.RealisasiAnggaran: _daftar("simpul periode jumlah"),
    realisasi.Realisasi: _daftar("kinerja variabel"),
    realisasi.RealisasiKinerja: _daftar("indikator periode nilai sumber resmi"),
    realisasi.NilaiVariabel: _daftar("variabel periode nilai sumber"),
    register.Register: _daftar("catatan"),
    register.Catatan: _daftar("jenis tanggal desa tambahan"),
    layanan.Layanan: _daftar("paten inovasi"),
    layanan.Inovasi: _daftar("nama uraian tahun manfaat dasar"),
    layanan.LayananPaten: _daftar("kelompok nama target realisasi"),
    desa.BagianDesa: _daftar("wilayah desa penduduk indeks sumber_indeks kegiatan_binwas binwas"),
    desa.KegiatanBinwas: _daftar("id nama"),
    desa.Binwas: _daftar("kegiatan periode desa"),
    desa.Wilayah: _daftar(
        "luas_km2 ketinggian batas_utara batas_timur batas_selatan batas_barat"
        " jumlah_desa jumlah_dusun jumlah_rw jumlah_rt"
    ),
    desa.Desa: _daftar("nama rt rw dusun"),
    desa.Penduduk: _daftar("tahun laki_laki perempuan desa"),
    desa.IndeksDesa: _daftar("desa tahun skor status"),
    sumber_daya.SumberDaya: _daftar("pegawai kebutuhan sarpras periode_rekon periode_pengadaan periode_rkbmd"),
    sumber_daya.KelompokPegawai: _daftar("dimensi kategori jumlah"),
    sumber_daya.KebutuhanSdm: _daftar("sasaran kebutuhan tersedia"),
    sumber_daya.Sarpras: _daftar("nama rekon standar pengadaan_periode pengadaan_rkbmd"),
    evaluasi.Evaluasi: _daftar("lhe tindak_lanjut penghargaan"),
    evaluasi.Tanggapan: _daftar("jabatan periode"),
    evaluasi.Penghargaan: _daftar("nama pemberi tahun tingkat keterangan"),
    evaluasi.Lhe: _daftar("nomor tanggal nilai predikat perihal komponen"),
    evaluasi.KomponenLhe: _daftar("nama bobot nilai catatan"),
    evaluasi.TindakLanjut: _daftar("rekomendasi rencana_aksi target waktu status progres"),
    riwayat.Riwayat: _daftar("kinerja anggaran pengganti"),
    riwayat.KinerjaLalu: _daftar("indikator tahun realisasi target sumber"),
    riwayat.AnggaranLalu: _daftar("tahun pagu realisasi"),
    riwayat.Pengganti: _daftar("lama baru"),
    narasi.Narasi: _daftar("teks"),
    narasi.TeksNarasi: _daftar("kunci teks untuk perbarui periode"),
    TahunKinerja: _daftar(
        "acuan organisasi perencanaan perjanjian anggaran realisasi register layanan desa sumber_daya evaluasi riwayat"
        " narasi"
    ),
}
"""For each kind of record the fields that anybody may read. What is not named here is not shown."""


def publik(tahun: TahunKinerja) -> TahunKinerja:
    """The year with only what anybody may read. Figures computed from it equal those of the whole year."""
    aman = dataclasses.replace(
        tahun,
        organisasi=_sembunyikan_pelaksana(tahun.organisasi),
        narasi=dataclasses.replace(tahun.narasi, teks=_teks_umum(tahun)),
    )
    return cast(TahunKinerja, _saring(aman))


def _sembunyikan_pelaksana(bagian: Organisasi) -> Organisasi:
    tertutup = {j.id for j in bagian.jabatan if j.jenjang in TERTUTUP}
    return dataclasses.replace(bagian, pemegang=tuple(p for p in bagian.pemegang if p.jabatan not in tertutup))


def _teks_umum(tahun: TahunKinerja) -> tuple[narasi.TeksNarasi, ...]:
    """Texts about the office; what was written in the report of one official is his and his superior's."""
    jabatan = {j.id for j in tahun.organisasi.jabatan}
    return tuple(t for t in tahun.narasi.teks if not t.perbarui and t.periode is None and t.untuk not in jabatan)


def _saring(objek: object) -> object:
    """Rebuild a value of listed fields only; a hidden field takes its default."""
    if isinstance(objek, tuple):
        return tuple(_saring(anggota) for anggota in objek)
    if isinstance(objek, Kosong):
        # What a person typed may be anything; only the state is public.
        return dataclasses.replace(objek, tertulis="")
    if isinstance(objek, Catatan):
        return _saring_catatan(objek)
    if not dataclasses.is_dataclass(objek) or isinstance(objek, (*JENIS_NILAI, Periode)):
        return objek
    kelas: type = type(objek)
    boleh = BOLEH[kelas]
    return kelas(**{b.nama: _saring(getattr(objek, b.nama)) for b in bidang(kelas) if b.nama in boleh})


def _saring_catatan(catatan: Catatan) -> Catatan:
    # Formulas count entries and those that were followed up; the words themselves may name people.
    tanda = "ditindaklanjuti" if catatan.tindak_lanjut else ""
    return Catatan(
        catatan.jenis, catatan.tanggal, "", desa=catatan.desa, tindak_lanjut=tanda, tambahan=catatan.tambahan
    )
