"""Settings under test: the same as in use, with a key of its own, a quick hash of passwords, and a database of the run.

SQLite in a file, so that the server of a browser test reads what the test wrote; with SAKIP_UJI_PG=1 PostgreSQL. Each
process of a run has its own folder of data, removed at its end, unless SAKIP_DATA names one.
"""

import os
from pathlib import Path

from sakip_web.uji import pg
from sakip_web.uji.folder import folder_data

os.environ.setdefault("SAKIP_KUNCI", "kunci-untuk-pengujian-saja-0123456789-abcdefghij")
os.environ["SAKIP_DATA"] = folder_data()
# Playwright keeps an event loop in the thread of the test; the ORM is called beside it, never from within it.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
if pg.diminta():
    pg.pasang()

from sakip_web.config.settings import *  # noqa: F403
from sakip_web.config.settings import DATABASES, STATIC_ROOT

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ALLOWED_HOSTS = ["*"]
STATIC_ROOT.mkdir(parents=True, exist_ok=True)

_BASIS = DATABASES["default"]
# A connection that outlives its request would hold the database that the run drops at its end.
_BASIS["CONN_MAX_AGE"] = 0
if _BASIS["ENGINE"] == "django.db.backends.sqlite3":
    # Nobody pulls the plug of a test, so nothing need reach the disk before it goes on.
    _BASIS["OPTIONS"] = {**_BASIS["OPTIONS"], "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;"}  # type: ignore[dict-item]
    _BASIS["TEST"] = {"NAME": str(Path(os.environ["SAKIP_DATA"]) / f"uji-{os.getpid()}.sqlite3")}
