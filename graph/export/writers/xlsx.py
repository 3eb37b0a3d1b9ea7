"""An Excel workbook: sheets of edges, nodes, and what was selected."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

import networkx as nx

from graph.export.writers._plain import columns_of, edge_rows, flat, node_rows

# What XML 1.0, and so a workbook, cannot hold.
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def write(graph: nx.MultiDiGraph) -> dict[str, bytes]:
    """One file."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    facts = [{"about": key, "value": value} for key, value in flat(graph.graph).items()]
    for name, rows in (("edges", edge_rows(graph)), ("nodes", node_rows(graph)), ("about", facts)):
        sheet = book.create_sheet(name)
        sheet.freeze_panes = "A2"
        columns = columns_of(rows)
        sheet.append(columns)
        for row in rows:
            plain = flat(row)
            sheet.append([_cell(sheet, plain.get(column)) for column in columns])
    out = io.BytesIO()
    book.save(out)
    return {"": _without_clock(out.getvalue(), graph.graph["exported_on"])}


def _without_clock(content: bytes, day: str) -> bytes:
    """The workbook with the day of the export in place of the time of writing: the same graph gives the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = re.sub(rb"(<dcterms:\w+[^>]*>)[^<]*", rb"\g<1>" + f"{day}T00:00:00Z".encode(), part)
            new.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), part, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _cell(sheet: Any, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet, _FORBIDDEN.sub("", value)[:32767])
    # A text that begins with = is a text, not a formula.
    cell.data_type = "s"
    return cell
