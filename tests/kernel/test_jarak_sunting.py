"""Edit distance: against the plain definition, with and without a bound."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.kernel.jarak_sunting import jarak_sunting

_KATA = st.text("abc", max_size=8)


@cache
def _polos(a: str, b: str) -> int:
    if not a or not b:
        return len(a) + len(b)
    return min(_polos(a[1:], b) + 1, _polos(a, b[1:]) + 1, _polos(a[1:], b[1:]) + (a[0] != b[0]))


@given(_KATA, _KATA, st.integers(0, 8))
def test_sama_dengan_definisinya(a: str, b: str, batas: int) -> None:
    assert jarak_sunting(a, b, batas=batas) == min(_polos(a, b), batas + 1)


@pytest.mark.parametrize(
    ("a", "b", "jarak"),
    [("", "", 0), ("nip", "", 3), ("kantor", "kantor", 0), ("ketertiban", "keteriban", 1), ("abcd", "badc", 3)],
)
def test_contoh(a: str, b: str, jarak: int) -> None:
    assert jarak_sunting(a, b, batas=9) == jarak_sunting(b, a, batas=9) == jarak
