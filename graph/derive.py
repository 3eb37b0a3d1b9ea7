"""The derived layer: `cypher/derive/*.cypher`, in the order of their numbers, each recomputing its own edges."""

from __future__ import annotations

import re
from pathlib import Path

from graph.engines.base import Engine

FOLDER = Path(__file__).parent.parent / "cypher" / "derive"


def derive_files() -> list[Path]:
    """The files of the derived layer, in running order."""
    return sorted(FOLDER.glob("*.cypher"))


def statements_of(text: str) -> list[str]:
    """The statements of a file: they end with ; at the end of a line; comments are kept off."""
    bare = re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE)
    return [part.strip() for part in re.split(r";\s*(?:\n|$)", bare) if part.strip()]


def derive(engine: Engine) -> None:
    """Recomputes every derived edge; each file in one transaction, so that a type is never half there."""
    for path in derive_files():
        with engine.transaction() as tx:
            for statement in statements_of(path.read_text(encoding="utf-8")):
                tx.run(statement)
