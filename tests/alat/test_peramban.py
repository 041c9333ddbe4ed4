"""The browser for tests: found, installed where that can be done without asking, or a sentence that says what to do."""

import pytest

from sakip_web.uji.chromium import SAKELAR
from tools import peramban


@pytest.fixture
def tanpa_peramban(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(peramban, "letak", lambda: None)


@pytest.mark.usefixtures("tanpa_peramban")
def test_tanpa_hak_memasang_dikatakan_apa_yang_harus_dilakukan(monkeypatch, capsys) -> None:
    monkeypatch.setattr(peramban, "hak_pasang", lambda: None)
    assert peramban.main() == 1
    galat = capsys.readouterr().err
    assert "sudo apt install chromium" in galat
    assert SAKELAR in galat


@pytest.mark.usefixtures("tanpa_peramban")
def test_pemasangan_yang_gagal_menyebut_sebabnya(monkeypatch, capsys) -> None:
    monkeypatch.setattr(peramban, "hak_pasang", list)
    monkeypatch.setattr(peramban, "pasang", lambda _hak: "E: tidak ada jaringan")
    assert peramban.main() == 1
    assert "tidak ada jaringan" in capsys.readouterr().err


def test_yang_sudah_ada_dipakai(monkeypatch) -> None:
    monkeypatch.setattr(peramban, "letak", lambda: "/usr/bin/chromium")
    monkeypatch.setattr(peramban, "hak_pasang", lambda: pytest.fail("tidak perlu memasang"))
    assert peramban.main() == 0


def test_yang_baru_dipasang_dipakai(monkeypatch) -> None:
    ada = iter([None, "/usr/bin/chromium"])
    monkeypatch.setattr(peramban, "letak", lambda: next(ada))
    monkeypatch.setattr(peramban, "hak_pasang", list)
    monkeypatch.setattr(peramban, "pasang", lambda _hak: "")
    assert peramban.main() == 0
