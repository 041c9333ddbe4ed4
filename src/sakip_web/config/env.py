"""What the environment may set, read once; a wrong value stops the start with a sentence."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import environ

from sakip.kernel.galat import SakipError


class LingkunganSalah(SakipError):
    """A variable of the environment that cannot be used."""


@dataclass(frozen=True, slots=True)
class Lingkungan:
    """Where the system stands.

    data      folder of the database, the files and the keys
    kunci     secret of sessions and signatures
    basis     settings of the database
    alamat    public address (``https://sakip.contoh.go.id``), empty while only this machine and its network use it
    inang     names under which the server answers
    simpan_cetakan   days for which a printed volume is kept
    """

    data: Path
    kunci: str
    basis: dict[str, object]
    alamat: str
    inang: tuple[str, ...]
    awakutu: bool
    simpan_cetakan: int = 30


def baca_lingkungan() -> Lingkungan:
    """Read it; raises LingkunganSalah with what to write instead."""
    env = environ.Env()
    data = Path(env.str("SAKIP_DATA", "sakip-data")).resolve()
    alamat = env.str("SAKIP_ALAMAT", "").rstrip("/")
    bagian = urlsplit(alamat)
    if alamat and (bagian.scheme not in ("http", "https") or not bagian.hostname):
        raise LingkunganSalah(f'SAKIP_ALAMAT "{alamat}" bukan alamat. Tulis misalnya https://sakip.contoh.go.id.')
    inang = tuple(h.strip() for h in env.str("SAKIP_INANG", "localhost,127.0.0.1,[::1]").split(",") if h.strip())
    return Lingkungan(
        data=data,
        kunci=_baca_kunci(env, data),
        basis=_baca_basis(env, data),
        alamat=alamat,
        inang=(*inang, bagian.hostname) if bagian.hostname else inang,
        awakutu=env.bool("SAKIP_AWAKUTU", False),
        simpan_cetakan=_baca_hari(env),
    )


def _baca_hari(env: environ.Env) -> int:
    teks = env.str("SAKIP_SIMPAN_CETAKAN", "30").strip()
    if not (teks.isascii() and teks.isdigit() and 1 <= int(teks[:6]) <= 36500):
        raise LingkunganSalah(f'SAKIP_SIMPAN_CETAKAN "{teks}" bukan jumlah hari. Tulis misalnya 30.')
    return int(teks)


def _baca_kunci(env: environ.Env, data: Path) -> str:
    kunci: str = env.str("SAKIP_KUNCI", "")
    if kunci and len(kunci) < 40:
        raise LingkunganSalah(
            "SAKIP_KUNCI terlalu pendek. Tulis paling sedikit 40 huruf acak, atau hapus variabel itu."
        )
    berkas = data / "kunci"
    if not kunci and berkas.is_file():
        kunci = berkas.read_text(encoding="ascii").strip()
    # Nothing signed with this one outlives the process; `sakip jalankan` writes one that stays.
    return kunci or secrets.token_urlsafe(50)


def _baca_basis(env: environ.Env, data: Path) -> dict[str, object]:
    try:
        basis: dict[str, object] = env.db_url("DATABASE_URL", f"sqlite:///{data / 'sakip.sqlite3'}")
    except environ.ImproperlyConfigured as sebab:
        raise LingkunganSalah(f"DATABASE_URL tidak dapat dibaca ({sebab}).") from sebab
    mesin = basis["ENGINE"]
    if mesin == "django.db.backends.sqlite3":
        # A writer takes its turn at the start of its transaction and so never fails in the middle of it. What was
        # confirmed is on the disk (FULL), also when the power goes.
        basis["OPTIONS"] = {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-16000;",
        }
        return basis
    if mesin == "django.db.backends.postgresql":
        basis["CONN_MAX_AGE"] = 600
        basis["CONN_HEALTH_CHECKS"] = True
        return basis
    raise LingkunganSalah("DATABASE_URL harus berawal sqlite:/// atau postgres://.")
