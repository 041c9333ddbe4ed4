"""Settings under test: the same as in use, with a key of its own, a quick hash of passwords, and a database of the run.

SQLite in a file, so that the server of a browser test reads what the test wrote; with SAKIP_UJI_PG=1 PostgreSQL.
"""

import os
import tempfile
from pathlib import Path

from sakip_web.uji import pg

os.environ.setdefault("SAKIP_KUNCI", "kunci-untuk-pengujian-saja-0123456789-abcdefghij")
os.environ.setdefault("SAKIP_DATA", str(Path(tempfile.gettempdir()) / "sakip-uji"))
# Playwright keeps an event loop in the thread of the test; the ORM is called beside it, never from within it.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
if pg.diminta():
    pg.pasang()

from sakip_web.config.settings import *  # noqa: F403
from sakip_web.config.settings import DATABASES

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ALLOWED_HOSTS = ["*"]

_BASIS = DATABASES["default"]
# A connection that outlives its request would hold the database that the run drops at its end.
_BASIS["CONN_MAX_AGE"] = 0
if _BASIS["ENGINE"] == "django.db.backends.sqlite3":
    # Nobody pulls the plug of a test, so nothing need reach the disk before it goes on.
    _BASIS["OPTIONS"] = {**_BASIS["OPTIONS"], "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;"}  # type: ignore[dict-item]
    _BASIS["TEST"] = {"NAME": str(Path(tempfile.gettempdir()) / f"sakip-uji-{os.getpid()}.sqlite3")}
