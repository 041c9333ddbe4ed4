"""Tags and filters of pages: how figures, states and days are shown."""

from __future__ import annotations

from django.template import Library

register = Library()
