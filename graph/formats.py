"""Rows of a stored report as a table for the terminal, CSV, JSON, Markdown or HTML."""

from __future__ import annotations

import csv
import html
import io
import json
from typing import Any

from graph.engines.base import Result
from graph.errors import GraphError

FORMATS = ("table", "csv", "json", "md", "html")


def format_rows(result: Result, name: str, *, title: str = "", width: int | None = None, footer: str = "") -> str:
    """The rows in one of FORMATS; GraphError on another. CSV begins with a byte-order mark, for spreadsheets.

    `footer` stands below a table, in md and in html; csv and json hold rows alone.
    """
    if name == "table":
        return _table(result, title, width) + (f"{footer}\n" if footer else "")
    if name == "csv":
        out = io.StringIO()
        writer = csv.writer(out)
        writer.writerow(result.columns)
        writer.writerows([_cell(value) for value in row] for row in result.rows)
        return "\ufeff" + out.getvalue()
    if name == "json":
        return json.dumps(result.records(), ensure_ascii=False, indent=1) + "\n"
    if name == "md":
        lines = ["| " + " | ".join(result.columns) + " |", "|" + "---|" * len(result.columns)]
        lines += [
            "| " + " | ".join(_cell(v).replace("|", "\\|").replace("\n", " ") for v in row) + " |"
            for row in result.rows
        ]
        return "\n".join(lines) + "\n" + (f"\n{footer}\n" if footer else "")
    if name == "html":
        return _html(result, title, footer)
    raise GraphError(f"format {name!r} is unknown; allowed: {', '.join(FORMATS)}")


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.4g}" if abs(value) < 1000 and not value.is_integer() else f"{value:.10g}"
    if isinstance(value, list):
        return "、".join(_cell(item) for item in value)
    return str(value)


_WIDTH = 160  # columns of a screen that is none
_EVIDENCE = "sentence"
_EVIDENCE_LEAST, _CELL_MOST = 36, 24  # columns that a sentence gets at least, and any other cell at most


def _table(result: Result, title: str, width: int | None) -> str:
    """The columns that fit, in their order, the sentence always among them; the others are named below the rows."""
    from rich.cells import cell_len
    from rich.console import Console
    from rich.table import Table

    screen = width or _WIDTH
    cells = [[_cell(value) for value in row] for row in result.rows]
    needs = {
        column: min(_CELL_MOST, max([cell_len(column), *(cell_len(row[at]) for row in cells)]))
        for at, column in enumerate(result.columns)
    }
    if _EVIDENCE in needs:
        needs[_EVIDENCE] = _EVIDENCE_LEAST
    room = screen - 1 - (needs[_EVIDENCE] + 3 if _EVIDENCE in needs else 0)
    shown: list[int] = []
    for at, column in enumerate(result.columns):
        if column != _EVIDENCE and shown and needs[column] + 3 > room:
            continue
        room -= 0 if column == _EVIDENCE else needs[column] + 3
        shown.append(at)
    table = Table(title=title or None, title_justify="left")
    for at in shown:
        column = result.columns[at]
        least = _EVIDENCE_LEAST if column == _EVIDENCE else min(needs[column], screen // 2)
        table.add_column(column, overflow="fold", min_width=least)
    for row in cells:
        table.add_row(*(row[at] for at in shown))
    out = io.StringIO()
    console = Console(file=out, width=screen, markup=False, highlight=False)
    console.print(table)
    console.print(f"{len(result.rows)} rows")
    if left_out := [column for at, column in enumerate(result.columns) if at not in set(shown)]:
        console.print(
            f"columns that do not fit here: {', '.join(left_out)} (--format csv, json, md or html has them all)"
        )
    return out.getvalue()


def _html(result: Result, title: str, footer: str) -> str:
    head = "".join(f"<th>{html.escape(column)}</th>" for column in result.columns)
    body = "\n".join(
        "<tr>" + "".join(f"<td>{html.escape(_cell(value))}</td>" for value in row) + "</tr>" for row in result.rows
    )
    return (
        f'<!doctype html>\n<html lang="zh"><meta charset="utf-8"><title>{html.escape(title)}</title>\n'
        "<style>body{font-family:sans-serif}td,th{border:1px solid #ddd;padding:2px 6px}"
        f"table{{border-collapse:collapse}}</style>\n<h1>{html.escape(title)}</h1>\n"
        f"<table><tr>{head}</tr>\n{body}\n</table>\n"
        + (f"<p>{html.escape(footer)}</p>" if footer else "")
        + "</html>\n"
    )
