"""Tables of a page: the first rows as HTML, all rows in a data file that the page loads when somebody sorts, filters or turns.

A cell is a text, a number, true, false or None; `[text, href]` where it leads somewhere; a list of such in a column of
kind `list`; a list of numbers in one of kind `spark`. `graph/assets/atlas/atlas.js` draws the same cells in the browser.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup, escape

from graph.atlas.words import word

PAGE = 100  # rows shown at once
KINDS = ("text", "number", "code", "list", "codes", "spark", "sentence")
Cell = Any


@dataclass(frozen=True, slots=True)
class Column:
    """`kind` is one of KINDS; `is_filter` gives the table a choice among the column's values, `chosen` the first choice."""

    key: str
    zh: str
    en: str
    kind: str = "text"
    is_filter: bool = False
    chosen: str = ""
    doc: str = ""

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"column {self.key}: kind {self.kind!r}; allowed: {', '.join(KINDS)}")


@dataclass(slots=True)
class Table:
    """Rows under columns; `id` is unique on its page and names the file of a download."""

    id: str
    columns: Sequence[Column]
    rows: list[list[Cell]]
    zh: str = ""
    en: str = ""
    source: str = field(default="", init=False)  # data file, seen from the page, where there are more than PAGE rows

    @property
    def shown(self) -> list[list[Cell]]:
        """The rows on the page as it opens."""
        chosen = [(i, column.chosen) for i, column in enumerate(self.columns) if column.chosen]
        rows = [row for row in self.rows if all(plain(row[i]) == value for i, value in chosen)]
        return rows[:PAGE]

    @property
    def is_long(self) -> bool:
        return len(self.rows) > PAGE

    def choices(self, at: int) -> list[str]:
        """The values of a column, sorted."""
        return sorted({plain(row[at]) for row in self.rows})

    def spec(self) -> dict[str, Any]:
        """What the script needs to know."""
        return {
            "id": self.id,
            "source": self.source,
            "total": len(self.rows),
            "columns": [[c.key, c.zh, c.en, c.kind] for c in self.columns],
            **({} if self.is_long else {"rows": self.rows}),
        }


def plain(value: Cell) -> str:
    """The text of a cell that is no list."""
    if isinstance(value, list):
        value = value[0]
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def draw_cell(kind: str, value: Cell) -> Markup:
    """The inside of a cell."""
    if kind == "spark":
        return sparkline(value)
    if kind == "list":
        return Markup("、").join(draw_cell("text", item) for item in value or ())
    if kind == "codes":
        return Markup("、").join(map(word, value))
    if isinstance(value, list):
        text, href = value
        inner = escape(_number(text)) if text not in (None, "") else Markup("—")
        return Markup('<a href="{}">{}</a>').format(href, inner) if href else inner
    if isinstance(value, bool):
        return word("true" if value else "false")
    if kind == "code":
        return word(value)
    return escape(_number(value))


def _number(value: Any) -> str:
    """Whole numbers as they are, others to four significant digits, as the script does."""
    if value is None:
        return ""
    if isinstance(value, float):
        if value.is_integer():
            return str(int(value))
        return f"{value:.4g}" if abs(value) < 1000 else f"{value:.1f}"
    return str(value)


def sparkline(values: Sequence[float]) -> Markup:
    """A small curve; the table beside it has the figures."""
    if not values:
        return Markup("")
    top, steps = max(max(values), 1), max(len(values) - 1, 1)
    points = [(2 + 86 * i / steps, 20 - 17 * v / top) for i, v in enumerate(values)]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    x, y = points[-1]
    return Markup(
        '<svg class="spark" viewBox="0 0 92 22" width="92" height="22" aria-hidden="true" focusable="false">'
        '<polygon points="2,21 {} {},21"></polygon><polyline points="{}"></polyline><circle cx="{}" cy="{}" r="2"></circle></svg>'
    ).format(line, f"{x:.1f}", line, f"{x:.1f}", f"{y:.1f}")
