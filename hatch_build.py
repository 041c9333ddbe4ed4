"""Puts the sample offices of `contoh/` into the wheel as `sakip/contoh_data/`.

The wheel alone must be able to run `sakip demo --tanpa-server`. A static `force-include` would also copy the folder
into an editable install, where it would grow stale beside the real one, and would stop the build while the folder is
absent; hence a hook of a few lines.
"""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SUMBER = "contoh"
TUJUAN = "sakip/contoh_data"


class ContohHook(BuildHookInterface):  # type: ignore[type-arg]
    """Build hook of hatchling; found by name in pyproject.toml."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the folder to a standard wheel; `version` is hatchling's word for the kind of build."""
        if version == "standard" and (Path(self.root) / SUMBER).is_dir():
            build_data["force_include"][SUMBER] = TUJUAN
