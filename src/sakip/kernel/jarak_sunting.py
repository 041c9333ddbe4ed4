"""How many slips of the pen lie between two writings: letters too many, too few, or wrong (Levenshtein, 1966).

Asked of many pairs, it is only ever told up to a bound: names and numbers that are further apart are simply others.
"""


def jarak_sunting(a: str, b: str, *, batas: int) -> int:
    """The edit distance of two writings; more than ``batas`` is only known to be more.

    >>> jarak_sunting("kecamatan", "kecematan", batas=2), jarak_sunting("desa", "dinas", batas=1)
    (1, 2)
    """
    if a == b:
        return 0
    if abs(len(a) - len(b)) > batas:
        return batas + 1
    a, b = _inti(a, b)
    if not a or not b:
        return len(a) + len(b)
    baris = list(range(len(b) + 1))
    for n, x in enumerate(a, 1):
        kiri = n
        baru = [n]
        for m, y in enumerate(b, 1):
            sama, atas = baris[m - 1], baris[m]
            kiri = sama if x == y else 1 + (sama if sama < atas and sama < kiri else atas if atas < kiri else kiri)
            baru.append(kiri)
        if min(baru) > batas:
            return batas + 1
        baris = baru
    return min(baris[-1], batas + 1)


def _inti(a: str, b: str) -> tuple[str, str]:
    """Two writings without what they begin and end with alike, which costs nothing."""
    awal = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    a, b = a[awal:], b[awal:]
    akhir = next((n for n, (x, y) in enumerate(zip(a[::-1], b[::-1], strict=False)) if x != y), min(len(a), len(b)))
    return a[: len(a) - akhir], b[: len(b) - akhir]
