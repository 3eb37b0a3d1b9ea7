"""Names of the world stand in lexicons: no place, body, law or program is spelled out in the code."""

from __future__ import annotations

import ast
from pathlib import Path

from extract.fold import fold
from extract.lexicon import Lexicons
from extract.matcher import Matcher

ROOT = Path(__file__).parent.parent


def _strings(path: Path) -> list[tuple[int, str]]:
    """Strings of a module but its docstrings and the EXAMPLES and NEAR_MISSES of patterns."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    allowed: set[ast.AST] = set()
    for node in ast.walk(tree):
        targets = (
            [node.target] if isinstance(node, ast.AnnAssign) else node.targets if isinstance(node, ast.Assign) else []
        )
        if any(isinstance(t, ast.Name) and t.id in ("EXAMPLES", "NEAR_MISSES") for t in targets):
            allowed.update(ast.walk(node))
        if isinstance(node, (ast.Module, ast.FunctionDef, ast.ClassDef)) and ast.get_docstring(node):
            allowed.add(node.body[0].value)  # type: ignore[attr-defined]
    return [
        (node.lineno, node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in allowed
    ]


def test_names_of_the_world_are_not_in_the_code() -> None:
    lexicons = Lexicons()
    names = [fold(e.name) for e in lexicons.entries("Place") if len(e.name) >= 3 and e["level"] != "zone"]
    names += [fold(e.name) for e in lexicons.entries("Law")]
    names += [fold(e.name) for e in lexicons.entries("Program") if e["tier"] == "named" and len(e.name) >= 4]
    matcher = Matcher([(name, name) for name in names])
    found = [
        f"{path.relative_to(ROOT)}:{line}: {values[0]}"
        for folder in ("extract", "graph")
        for path in sorted((ROOT / folder).rglob("*.py"))
        for line, text in _strings(path)
        for _, _, values in matcher.find(text)
    ]
    assert not found, "names belong into a lexicon:\n" + "\n".join(found)
