"""The fuzzer runs without atheris, and leaves what broke a reader behind."""

from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from tests.readers import fuzz_pembaca as mesin
from tools import fuzz_pembaca


@pytest.fixture(autouse=True)
def _tanpa_atheris(monkeypatch: pytest.MonkeyPatch) -> None:
    def muat(nama: str) -> ModuleType:
        if nama == "atheris":
            raise ModuleNotFoundError(nama)
        return import_module(nama)

    monkeypatch.setattr(fuzz_pembaca, "import_module", muat)


def test_tanpa_atheris(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert fuzz_pembaca.main(["teks", "0", str(tmp_path / "temuan")]) == 0
    assert "tanpa atheris" in capsys.readouterr().out
    assert list((tmp_path / "temuan").iterdir()) == []


def test_yang_merusak_pembaca_disimpan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def gagal(jenis: str, isi: bytes) -> None:
        raise ZeroDivisionError(jenis, isi)

    monkeypatch.setattr(mesin, "coba", gagal)
    with pytest.raises(ZeroDivisionError):
        fuzz_pembaca.main(["teks", "5", str(tmp_path)])
    assert [p.name for p in tmp_path.iterdir()] == ["temuan_teks_0"]
