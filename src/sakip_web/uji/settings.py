"""Settings under test: the same as in use, with a key of its own and a quick hash of passwords."""

import os
import tempfile
from pathlib import Path

os.environ.setdefault("SAKIP_KUNCI", "kunci-untuk-pengujian-saja-0123456789-abcdefghij")
os.environ.setdefault("SAKIP_DATA", str(Path(tempfile.gettempdir()) / "sakip-uji"))

from sakip_web.config.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ALLOWED_HOSTS = ["*"]
