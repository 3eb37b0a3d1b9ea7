"""What makes Neo4j Browser ready for this graph: style, guide, and every stored report as a favourite.

The Browser (5.24) takes a dropped `.grass` file as style and a dropped `.zip` of `.cypher` files as favourites, where a
file's first line becomes its name (a folder of the zip would be made once for every file in it, so there is none); `:play URL` shows a guide, a page of
`<slide>` elements in which `data-populate` fills the editor and `data-exec` runs a command.
"""

from __future__ import annotations

import html
import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

from graph.errors import GraphError
from graph.export import write_bytes, write_text
from graph.parameters import Param
from graph.reports import StoredReport
from graph.schema import NODES, RELATIONS
from graph.style import get_colour, style_sheet

FOLDER = Path(__file__).parent.parent / "cypher" / "browser"
URL = "http://localhost:7475"  # where docker-compose.yml serves the folder
_TEMPLATE = FOLDER / "guide.template.html"
_PARAMETER = re.compile(
    r"""\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|//[^\n]*|/\*.*?\*/|\$(\w+)""", re.DOTALL
)  # a parameter, or a text or comment in which no parameter stands
_SLOT = re.compile(r"<!-- (\w+)(?: (\w+))? -->")
EMPTY: dict[str, Any] = {"str": "", "int": 0, "float": 0.0, "bool": False, "list": []}


def browser_text(report: StoredReport) -> str:
    """The report's text behind `:param` lines with its defaults, to be pasted into Neo4j Browser.

    The Browser shows the rows of a query that is run alone: the `:param` lines go first, then the rest. A parameter
    without default gets the empty value of its type: for a name that means all of them. Numbers in a `:param {…}` map
    reach the server as floats, which LIMIT refuses; `=>` keeps integers, so they have lines of their own.
    """
    values = {param.name: _value(param) for param in report.params}
    whole = {param.name for param in report.params if param.type == "int"}
    fields = ", ".join(f"{name}: {_literal(value)}" for name, value in values.items() if name not in whole)
    lines = [f":param {{{fields}}};"]
    lines += [f":param {name} => {_literal(value)};" for name, value in values.items() if name in whole]
    return "\n".join([*(lines if report.params else []), report.text.rstrip("\n")]) + "\n"


def _value(param: Param) -> Any:
    return EMPTY[param.type] if param.is_required else param.default


def _literal(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def favourite_text(report: StoredReport) -> str:
    """The report as one statement that runs at a click: in the place of each parameter its default, with the name behind.

    A favourite that began with `:param` lines would be a script, of which the Browser shows no rows.
    """
    values = {param.name: _value(param) for param in report.params}

    def fill(match: re.Match[str]) -> str:
        name = match.group(1)
        return match.group() if name is None else f"{_literal(values[name])} /* ${name} */"

    head = [f"// {report.title}", f"// {report.name}: {report.doc}"]
    head += [f"// ${param.name} ({param.type}): {param.doc}" for param in report.params]
    return "\n".join([*head, _PARAMETER.sub(fill, report.query)]) + "\n"


def favourites(reports: dict[str, StoredReport]) -> dict[str, str]:
    """Every report as a favourite: path in the zip → text; the first line is the name that the Browser lists."""
    return {f"{name}.cypher": favourite_text(report) for name, report in sorted(reports.items())}


def favourites_zip(reports: dict[str, StoredReport]) -> bytes:
    """The favourites as the zip that is dropped on the Browser; the same reports give the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for path, text in favourites(reports).items():
            # Stored, with a fixed date: compressed bytes differ between versions of zlib.
            archive.writestr(zipfile.ZipInfo(path), text.encode())
    return out.getvalue()


def guide_page(reports: dict[str, StoredReport], *, url: str = URL) -> str:
    """The guide: the template with reports, labels and relations filled in; `url` is where the folder is served."""

    def fill(match: re.Match[str]) -> str:
        kind, name = match.groups()
        if kind == "report" and name in reports:
            return _report_item(reports[name])
        if kind == "reports":
            return "\n".join(_report_item(report) for _, report in sorted(reports.items()))
        if kind == "labels":
            return "\n".join(_label_row(node.label, node.gloss, node.doc) for node in NODES)
        if kind == "relations":
            return "\n".join(_relation_row(rel.name, rel.gloss, rel.ends) for rel in RELATIONS if rel.derived)
        if kind == "url":
            return html.escape(url)
        line = template.count("\n", 0, match.start()) + 1
        raise GraphError(
            f"{_TEMPLATE}:{line}: unknown slot {match.group()}; allowed: report NAME, reports, labels, relations, url"
        )

    template = _TEMPLATE.read_text(encoding="utf-8")
    return _SLOT.sub(fill, template)


def _report_item(report: StoredReport) -> str:
    text = html.escape(favourite_text(report), quote=True).replace("\n", "&#10;")
    return (
        f'<p><a data-populate="{text}">{html.escape(report.title)}</a> <code>{report.name}</code><br>'
        f"<small>{html.escape(report.doc)}</small></p>"
    )


def _label_row(label: str, gloss: str, doc: str) -> str:
    return (
        f'<tr><td><span style="color:{get_colour(label)}">●</span></td><td><code>{label}</code></td>'
        f"<td>{gloss}</td><td>{html.escape(doc)}</td></tr>"
    )


def _relation_row(name: str, gloss: str, ends: tuple[tuple[str, str], ...]) -> str:
    pattern = html.escape("，".join(f"({a})→({b})" for a, b in ends))
    return f"<tr><td><code>{name}</code></td><td>{gloss}</td><td>{pattern}</td></tr>"


def write_browser_files(folder: Path, reports: dict[str, StoredReport], *, url: str = URL) -> list[Path]:
    """Writes style.grass, guide.html and favourites.zip into the folder; their paths."""
    style, guide, archive = (folder / name for name in ("style.grass", "guide.html", "favourites.zip"))
    write_text(style, style_sheet())
    write_text(guide, guide_page(reports, url=url))
    write_bytes(archive, favourites_zip(reports))
    return [style, guide, archive]
