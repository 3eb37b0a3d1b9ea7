"""The form of a graph: its version stands in the graph, and loads bring an older graph to the form they write."""

from __future__ import annotations

from graph.engines.base import Engine, Transaction
from graph.errors import GraphError
from graph.schema import INFO_LABEL, SCHEMA_VERSION

_READ = f"MATCH (info:{INFO_LABEL} {{id: 'graph'}}) RETURN info.version AS version"
_WRITE = f"MERGE (info:{INFO_LABEL} {{id: 'graph'}}) SET info.version = $version"
_HAS_REPORTS = "MATCH (r:Report) WHERE r.document IS NOT NULL RETURN r.id AS id LIMIT 1"

# What leads from a version to the next. Version 1 had no version in it and no fingerprint on its reports; a report
# without one is replaced when it is loaded again, so there is nothing to rewrite.
_STEPS: dict[int, tuple[str, ...]] = {1: ()}


def bring_up_to_date(engine: Engine) -> int:
    """Writes the version into the graph, migrating an older one; the version it had, or the present one if it is new.

    GraphError where the graph is newer than this program, or so old that no way leads from it.
    """

    def work(tx: Transaction) -> int:
        rows = tx.run(_READ).rows
        version = rows[0][0] if rows else None
        if version is None:
            version = 1 if tx.run(_HAS_REPORTS).rows else SCHEMA_VERSION
        _refuse_newer(version)
        for number in range(version, SCHEMA_VERSION):
            if number not in _STEPS:
                raise GraphError(f"the graph is of version {version}, too old to be migrated; build it anew")
            for text in _STEPS[number]:
                tx.run(text)
        tx.run(_WRITE, {"version": SCHEMA_VERSION})
        return int(version)

    return engine.write(work)


def check_readable(engine: Engine) -> None:
    """GraphError where the graph is newer than this program; older ones only lack what came later."""
    for (version,) in engine.query(_READ).rows:
        _refuse_newer(version or SCHEMA_VERSION)


def _refuse_newer(version: int) -> None:
    if version > SCHEMA_VERSION:
        raise GraphError(
            f"the graph is of version {version}, this program knows {SCHEMA_VERSION}; use a newer fazhi-graph"
        )
