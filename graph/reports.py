"""Stored reports: one read-only Cypher query a file, with a header that declares all there is to know of it.

The header is `//` comment lines of the form `// tag: text`, so the whole file pastes into Neo4j Browser. Tags: title, doc,
param, column, key, order, status, example, given, when, and rows `// | cell | cell |` of the worked example.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graph.engines.base import Engine, Result
from graph.errors import GraphError
from graph.parameters import TYPES, Param, bind
from graph.schema import LABELS, PROPERTY_NAMES, REL_TYPES

FOLDER = Path(__file__).parent.parent / "cypher" / "reports"
TAGS = ("title", "doc", "param", "column", "key", "order", "status", "example", "given", "when")
STATUSES = ("stable", "experimental")

_TAG = re.compile(r"//\s*([a-z_]+):\s*(.*)$")
_PARAM = re.compile(r"(\w+):\s*(\w+)(?:\s+of\s+([\w|]+))?(?:\s*=\s*(.+?))?(?:\s+--\s+(.*))?$")
_COLUMN = re.compile(r"(\w+):\s*(\w+)(?:\s+--\s+(.*))?$")
_WRITES = re.compile(r"\b(CREATE|MERGE|DELETE|SET|REMOVE|DROP|LOAD\s+CSV|FOREACH)\b", re.IGNORECASE)
_LABEL = re.compile(r"\((?:\w+)?\s*:\s*([A-Z]\w*)")
_REL = re.compile(r"\[(?:\w+)?\s*:\s*([A-Z_|:]+)")
_PROPERTY = re.compile(r"\b[a-z]\w*\.([a-z_]\w*)\b")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the result; `doc` gives its meaning and unit."""

    name: str
    type: str
    doc: str


@dataclass(slots=True)
class Example:
    """A worked example: rows of the report over a small named graph of `tests/graphs/`."""

    name: str
    line: int
    given: str = ""
    when: dict[str, Any] = field(default_factory=dict)
    rows: list[list[Any]] = field(default_factory=list)


@dataclass(slots=True)
class StoredReport:
    """One stored report, as its file says."""

    name: str
    path: Path
    text: str
    title: str = ""
    doc: str = ""
    params: tuple[Param, ...] = ()
    columns: tuple[Column, ...] = ()
    key: tuple[str, ...] = ()
    order: str = "total"
    status: str = "stable"
    examples: tuple[Example, ...] = ()

    @property
    def query(self) -> str:
        """The Cypher behind the header."""
        lines = self.text.split("\n")
        first = next(i for i, line in enumerate(lines) if line.strip() and not line.lstrip().startswith("//"))
        return "\n".join(lines[first:]).strip()


def read_report(path: Path) -> StoredReport:
    """The stored report in `path`; GraphError lists everything that is wrong with it, each with file and line."""
    text = path.read_text(encoding="utf-8")
    report = StoredReport(path.stem, path, text)
    wrong: list[str] = []
    params: list[Param] = []
    columns: list[Column] = []
    examples: list[Example] = []

    def complain(number: int, what: str) -> None:
        wrong.append(f"{path}:{number}: {what}")

    for number, line in enumerate(text.split("\n"), 1):
        if not line.startswith("//"):
            if line.strip():
                break
            continue
        if line[2:].strip().startswith("|"):
            if not examples:
                complain(number, "a row before any example; rows follow `// example:`")
                continue
            try:
                examples[-1].rows.append([json.loads(cell) for cell in line[2:].strip().strip("|").split("|")])
            except json.JSONDecodeError as error:
                complain(number, f"a cell is no JSON value ({error.msg}); strings stand in quotation marks")
            continue
        match = _TAG.match(line)
        if not match or match.group(1) not in TAGS:
            complain(number, f"unknown tag in {line.strip()!r}; allowed: {', '.join(TAGS)}")
            continue
        tag, value = match.group(1), match.group(2).strip()
        if tag in ("title", "order", "status"):
            setattr(report, tag, value)
        elif tag == "doc":
            report.doc = f"{report.doc} {value}".strip()
        elif tag == "key":
            report.key = tuple(part.strip() for part in value.split(","))
        elif tag == "param":
            params += _read_param(value, number, complain)
        elif tag == "column":
            found = _COLUMN.match(value)
            if not found or found.group(2) not in TYPES:
                complain(number, f"column {value!r}; the form is `name: type -- meaning`, types: {', '.join(TYPES)}")
            else:
                columns.append(Column(found.group(1), found.group(2), found.group(3) or ""))
        elif tag == "example":
            examples.append(Example(value, number))
        elif not examples:
            complain(number, f"{tag!r} before any example")
        elif tag == "given":
            examples[-1].given = value
        else:
            examples[-1].when = _read_when(value, number, complain)
    report.params, report.columns, report.examples = tuple(params), tuple(columns), tuple(examples)
    wrong += [f"{path}:1: {what}" for what in _check(report)]
    if wrong:
        raise GraphError("\n".join(wrong))
    return report


def _read_param(value: str, number: int, complain: Any) -> list[Param]:
    found = _PARAM.match(value)
    if not found or found.group(2) not in TYPES:
        form = "`name: type = default -- meaning` or `name: str of a|b = default -- meaning`"
        complain(number, f"param {value!r}; the form is {form}, types: {', '.join(TYPES)}")
        return []
    name, kind, listed, given, doc = found.groups()
    choices = tuple(listed.split("|")) if listed else ()
    default = None
    if given is not None:
        try:
            default = json.loads(given)
        except json.JSONDecodeError:
            complain(number, f"default {given!r} is no JSON value")
        if choices and default not in choices:
            complain(number, f"default {given} of {name} is none of {', '.join(choices)}")
    return [Param(name, kind, default, doc or "", choices, is_required=given is None)]


def _read_when(value: str, number: int, complain: Any) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for part in re.split(r",\s*(?=\w+=)", value):
        name, _, given = part.partition("=")
        try:
            values[name.strip()] = json.loads(given)
        except json.JSONDecodeError:
            complain(number, f"value {given!r} is no JSON value")
    return values


def _mask(query: str) -> str:
    """The query without its strings and comments."""
    query = re.sub(r"\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'", '""', query)
    return re.sub(r"//[^\n]*", "", query)


def _check(report: StoredReport) -> list[str]:
    wrong: list[str] = []
    try:
        query = _mask(report.query)
    except StopIteration:
        return ["no query behind the header"]
    for name in ("title", "doc"):
        if not getattr(report, name):
            wrong.append(f"no {name}")
    if report.status not in STATUSES:
        wrong.append(f"status {report.status!r}; allowed: {', '.join(STATUSES)}")
    used = set(re.findall(r"\$(\w+)", query))
    declared = {param.name for param in report.params}
    if used != declared:
        wrong.append(f"parameters used {sorted(used)} and declared {sorted(declared)} differ")
    if match := _WRITES.search(query):
        wrong.append(f"{match.group(1).upper()} writes; a stored report only reads")
    if "RETURN *" in query:
        wrong.append("RETURN *; every column is named")
    last = query[query.upper().rfind("RETURN") :]
    if "ORDER BY" not in last.upper():
        wrong.append("no ORDER BY behind the last RETURN; the order of rows must be total")
    names = re.findall(r"\bAS\s+(\w+)", re.split(r"\bORDER\s+BY\b", last, flags=re.IGNORECASE)[0])
    if names != [column.name for column in report.columns]:
        wrong.append(f"RETURN gives {names}, declared are {[column.name for column in report.columns]}")
    if not report.key or set(report.key) - {column.name for column in report.columns}:
        wrong.append(f"key {report.key}; it names one or more columns")
    for label in _LABEL.findall(query):
        if label not in LABELS:
            wrong.append(f"label {label!r} is not in the schema; known: {', '.join(LABELS)}")
    for group in _REL.findall(query):
        for name in re.split(r"[|:]+", group):
            if name and name not in REL_TYPES:
                wrong.append(f"relation type {name!r} is not in the schema; known: {', '.join(REL_TYPES)}")
    known = PROPERTY_NAMES | {column.name for column in report.columns} | set(re.findall(r"\bAS\s+(\w+)", query))
    known |= set(re.findall(r"\b([a-z_]\w*)\s*:", query))
    for name in _PROPERTY.findall(query):
        if name not in known:
            wrong.append(f"property {name!r} is not in the schema")
    if not report.examples:
        wrong.append("no example; every stored report has a worked one")
    for example in report.examples:
        if not example.given:
            wrong.append(f"example {example.name!r} has no graph; name one with `// given:`")
        if any(len(row) != len(report.columns) for row in example.rows):
            wrong.append(f"example {example.name!r}: rows have {len(report.columns)} cells")
    if report.examples and not any(example.rows for example in report.examples):
        wrong.append("no example returns a row")
    return wrong


def discover_reports(*folders: Path) -> dict[str, StoredReport]:
    """Every stored report below the folders, by name; GraphError names both files of a repeated stem."""
    reports: dict[str, StoredReport] = {}
    for folder in folders or (FOLDER,):
        for path in sorted(folder.rglob("*.cypher")):
            if path.stem in reports:
                raise GraphError(f"{path}: a report of that name is in {reports[path.stem].path} already")
            reports[path.stem] = read_report(path)
    return reports


def bind_params(report: StoredReport, given: dict[str, Any]) -> dict[str, Any]:
    """The values of all the report's parameters; GraphError says what is wrong."""
    return bind(report.name, report.params, given)


def run_report(engine: Engine, report: StoredReport, given: dict[str, Any] | None = None) -> Result:
    """The report's rows; the engine gets the text with its header, so that its log names the file.

    GraphError where the columns are not those declared or the key repeats.
    """
    result = engine.query(report.text, bind_params(report, given or {}))
    columns = [column.name for column in report.columns]
    if not result.rows:
        return Result(columns, [])
    if result.columns != columns:
        raise GraphError(f"{report.path}: the engine returns {result.columns}, declared are {columns}")
    at = [columns.index(name) for name in report.key]
    keys = [json.dumps([row[i] for i in at], ensure_ascii=False) for row in result.rows]
    if len(set(keys)) != len(keys):
        twice = next(key for key in keys if keys.count(key) > 1)
        raise GraphError(f"{report.path}: key {', '.join(report.key)} repeats: {twice}")
    return result


def describe_coverage(engine: Engine, report: StoredReport, given: dict[str, Any], rows: int) -> str:
    """One line on what the rows rest on: their number, the reports held, and the share of places × years covered.

    Not seen is not not adopted: no figure of spread stands without it.
    """
    total = run_report(engine, read_report(FOLDER / "quality" / "coverage_total.cypher")).records()
    if not total or not total[0]["reports"]:
        return f"n = {rows} rows; no report is held"
    held = total[0]
    parts = [f"n = {rows} rows"]
    if rows and bind_params(report, given).get("limit") == rows:
        parts[0] += f", the first of more perhaps (--limit {rows})"
    parts.append(f"reports held: {held['reports']}")
    if held["places"]:
        parts.append(
            f"{held['places']} places, {held['first_year']}–{held['last_year']}, "
            f"{held['cells_held']} of {held['cells']} place-years ({held['share']:.1%})"
        )
    missing = [f"{held[key]} without {key[8:]}" for key in ("without_place", "without_year") if held[key]]
    return "; ".join(parts + missing)
