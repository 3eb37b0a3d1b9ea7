"""The graph: schema, engines, stored reports, exports, and `report` and `select` for notebooks (see graph/api.py)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graph.api import report, select

__all__ = ["report", "select"]


def __getattr__(name: str) -> Any:
    # On demand: `fazhi --help` imports this package and has no use for them.
    if name in __all__:
        from graph import api

        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
