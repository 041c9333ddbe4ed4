"""One broken file per mistake: each is refused with the sentences that stand at its head."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sakip.peraturan.katalog import muat_katalog
from sakip.peraturan.muat import ParameterSalah, baca_berkas
from sakip.peraturan.narasi import read_narasi
from sakip.peraturan.parameter import read_metode, read_peraturan, read_skala
from sakip.peraturan.profil import ProfilSalah
from sakip.peraturan.profil_muat import muat_profil

FOLDER = Path(__file__).parent / "salah"


def _peraturan(berkas: Path) -> None:
    read_peraturan(baca_berkas(berkas), id=berkas.stem)


def _skala(berkas: Path) -> None:
    read_skala(baca_berkas(berkas), nama="contoh", peraturan=muat_katalog().isi_peraturan)


def _metode(berkas: Path) -> None:
    read_metode(baca_berkas(berkas), peraturan=muat_katalog().isi_peraturan)


def _narasi(berkas: Path) -> None:
    simpul = baca_berkas(berkas)
    read_narasi(simpul)
    simpul.tuntas()


PEMBACA: dict[str, Callable[[Path], object]] = {
    "peraturan": _peraturan,
    "skala": _skala,
    "metode": _metode,
    "narasi": _narasi,
    "profil": muat_profil,
}
BERKAS = sorted(FOLDER.rglob("*.yaml"))


def pesan_diharapkan(berkas: Path) -> list[str]:
    """The sentences at the head of a broken file."""
    awal = "# pesan: "
    return [b.removeprefix(awal) for b in berkas.read_text(encoding="utf-8").splitlines() if b.startswith(awal)]


@pytest.mark.parametrize("berkas", BERKAS, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_berkas_salah_ditolak_dengan_penjelasan(berkas: Path) -> None:
    with pytest.raises(ParameterSalah) as galat:
        PEMBACA[berkas.parent.name](berkas)
    for pesan in pesan_diharapkan(berkas):
        assert pesan in str(galat.value)
    # Whatever is wrong, the reader is told which file, and never which folder of the machine.
    if "warisi" not in berkas.stem:
        assert berkas.name in str(galat.value)
    assert str(FOLDER) not in str(galat.value)


def test_setiap_berkas_salah_menyebut_pesannya() -> None:
    assert [b.name for b in BERKAS if not pesan_diharapkan(b)] == []


def test_satu_kesalahan_satu_baris() -> None:
    """A file with one mistake gives one line, unless it says that there are several."""
    terlalu_banyak = {}
    for berkas in BERKAS:
        with pytest.raises(ParameterSalah) as galat:
            PEMBACA[berkas.parent.name](berkas)
        baris = str(galat.value).splitlines()
        if len(baris) != len(pesan_diharapkan(berkas)):
            terlalu_banyak[f"{berkas.parent.name}/{berkas.stem}"] = baris
    assert terlalu_banyak == {}


def test_berkas_profil_salah_adalah_profil_salah() -> None:
    with pytest.raises(ProfilSalah):
        muat_profil(FOLDER / "profil" / "gaya_asing.yaml")


def test_berkas_yang_tidak_ada() -> None:
    with pytest.raises(ParameterSalah, match="berkas tidak dapat dibaca"):
        baca_berkas(FOLDER / "entah.yaml")


def test_berkas_bukan_utf8(tmp_path: Path) -> None:
    berkas = tmp_path / "latin.yaml"
    berkas.write_bytes(b"sebutan: \xff\n")
    with pytest.raises(ParameterSalah, match=r"latin\.yaml"):
        baca_berkas(berkas)
