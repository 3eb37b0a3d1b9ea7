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


def _table(result: Result, title: str, width: int | None) -> str:
    from rich.console import Console
    from rich.table import Table

    table = Table(title=title or None, title_justify="left")
    for column in result.columns:
        table.add_column(column, overflow="fold")
    for row in result.rows:
        table.add_row(*(_cell(value) for value in row))
    out = io.StringIO()
    console = Console(file=out, width=width or 160, markup=False, highlight=False)
    console.print(table)
    console.print(f"{len(result.rows)} rows")
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
