"""Analysis beyond Cypher: each module is one analysis, found by scanning this folder.

A module of an analysis has NAME, TITLE, OPTIONS and `analyze(engine, options) -> Analysis`; a module whose name begins
with an underscore, `base`, `inputs` and the pure algorithms (no NAME) are none.
"""

from __future__ import annotations

import importlib
import pkgutil
from typing import Any, Protocol, cast

from graph.analysis.base import Analysis
from graph.engines.base import Engine
from graph.parameters import Param


class AnalysisModule(Protocol):
    """What a module of this folder offers."""

    NAME: str
    TITLE: str
    OPTIONS: tuple[Param, ...]

    def analyze(self, engine: Engine, options: dict[str, Any]) -> Analysis: ...


def discover_analyses() -> dict[str, AnalysisModule]:
    """The analyses by name."""
    modules = (
        importlib.import_module(f"{__name__}.{info.name}")
        for info in sorted(pkgutil.iter_modules(__path__), key=lambda info: info.name)
    )
    return {module.NAME: cast(AnalysisModule, module) for module in modules if hasattr(module, "NAME")}
