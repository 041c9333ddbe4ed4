#!/usr/bin/env python
"""Django's own commands (makemigrations, shell); offices use `sakip`."""

import os
import sys

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sakip_web.uji.settings")
    execute_from_command_line(sys.argv)
