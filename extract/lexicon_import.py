"""A list of laws from elsewhere made into a lexicon of the user's own.

A list is a .tsv, .csv or .xlsx file whose first row names the columns, in English or as law databases print them
(标题, 类别, 公布日期, 施行日期, 时效性). Several dates of one title become its editions. A row that the bundled lexicon
has keeps the bundled name and kind and only gains what it lacks.
"""

from __future__ import annotations

import csv
import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from extract.errors import ExtractError
from extract.fold import fold
from extract.gazetteer import Gazetteer
from extract.lexicon import Entry, Lexicons
from extract.linking.laws import key_of, normalise_title

COLUMNS: dict[str, tuple[str, ...]] = {
    "title": ("title", "name", "标题", "名称", "法律名称", "法规名称", "法规标题", "文件名称", "文件标题"),
    "kind": ("kind", "type", "category", "类别", "类型", "法律性质", "法规类别", "效力级别", "效力位阶", "文件类型"),
    "scope": ("scope", "place", "jurisdiction", "地区", "地域", "适用范围", "行政区划"),
    "issuer": ("issuer", "authority", "制定机关", "发布机关", "公布机关", "发布部门", "颁布机关"),
    "date": ("date", "version_date", "adopted", "公布日期", "发布日期", "颁布日期", "通过日期", "修订日期", "日期"),
    "in_force": ("in_force", "effective", "effective_date", "施行日期", "实施日期", "生效日期"),
    "validity": ("validity", "status", "时效性", "效力状态", "效力", "有效性"),
    "repealed": ("repealed", "repealed_on", "废止日期", "失效日期"),
}
_KINDS: dict[str, tuple[str, ...]] = {
    "constitution": ("宪法",),
    "law": ("法律", "基本法律", "法律解释", "有关法律问题和重大问题的决定", "修正案", "修改、废止的决定"),
    "administrative_regulation": ("行政法规", "国务院规范性文件"),
    "local_regulation": (
        "地方性法规", "地方法规", "自治条例", "单行条例", "自治条例和单行条例", "经济特区法规", "自由贸易港法规",
    ),
    "government_rule": ("规章", "部门规章", "地方政府规章", "department_rule", "local_rule"),
    "party_document": ("党内法规", "党内规范性文件", "中央文件"),
    "plan": ("规划", "方案", "计划"),
    "normative_document": ("规范性文件", "行政规范性文件", "司法解释", "监察法规", "国家标准", "judicial_interpretation"),
    "report": ("报告",),
    "list": ("清单", "目录"),
}  # fmt: skip
_KIND_OF = {name: kind for kind, names in _KINDS.items() for name in (kind, *names)}
_NATIONAL_KINDS = {"constitution", "law", "administrative_regulation", "party_document"}
_COUNTRY_NAMES = {"国家", "全国", "中国", "中央", "national"}
_PREFIX = "中华人民共和国"
_DATE = re.compile(r"((?:19|20)\d\d)(?:[-/.年]?(\d{1,2})(?:[-/.月]?(\d{1,2})日?)?)?(?:[ T].*)?$")
_REPEALED = re.compile("废止|失效|repealed", re.IGNORECASE)
_NOT_YET = re.compile("尚未|not yet", re.IGNORECASE)
_MOST_ERRORS = 20


@dataclass(slots=True)
class _Law:
    """One title of the list with the dates of all its rows."""

    title: str
    kind: str
    scope: str
    line: int
    dates: set[tuple[str, str]] = field(default_factory=set)  # (adopted, in force or "")
    repealed: str = ""
    is_repealed: bool = False


@dataclass(slots=True)
class ImportSummary:
    """What came of a list: the file written, rows in it, and what was left alone and why."""

    path: Path
    rows: int = 0
    merged: int = 0  # rows that add editions to a bundled one
    known: int = 0  # titles that the bundled lexicon has whole
    notes: list[str] = field(default_factory=list)


def import_laws(
    source: Path, folder: Path, *, columns: Mapping[str, str] | None = None, kind: str = "", scope: str = ""
) -> ImportSummary:
    """Writes `laws_<stem of source>.tsv` into `folder`, whole or not at all.

    `columns` maps our column names (the keys of COLUMNS) to the list's own where those are not known by themselves;
    `kind` and `scope` hold for rows that have none. ExtractError names file and line of up to twenty wrong rows.
    """
    laws, notes = _read_laws(source, dict(columns or {}), kind, scope)
    stem = re.sub(r"[^0-9A-Za-z_\u4e00-\u9fff-]+", "_", source.stem)
    summary = ImportSummary(folder / f"laws_{stem}.tsv", notes=notes)
    rows = _rows(laws, source, summary)
    columns_out = ("id", "name", "aliases", "weak_aliases", "since", "until", "successor", "note")
    extra = ("kind", "scope", "editions", "superseded")
    lines = [
        "#: type     Law",
        f"#: about    Laws imported from {source.name}.",
        f"#: source   {source.name}",
        "#: column   kind  kind of document, as in the bundled lexicon",
        "#: column   scope  国家, or the path of the place",
        "#: column   editions  years of adoption and revision; 2023/2024 is adopted in 2023 and in force from 2024",
        "#: column   superseded  ISO date from which it no longer stands",
        "\t".join((*columns_out, *extra)),
    ]
    for row in sorted(rows, key=lambda row: row["id"]):
        lines.append("\t".join(row.get(name, "") for name in (*columns_out, *extra)))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        temporary = summary.path.with_name(summary.path.name + ".part")
        temporary.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
        temporary.replace(summary.path)
    except OSError as error:
        raise ExtractError(f"{folder}: cannot be written ({error.strerror or error})") from error
    summary.rows = len(rows)
    return summary


def _read_laws(
    source: Path, columns: dict[str, str], default_kind: str, default_scope: str
) -> tuple[dict[tuple[str, str], _Law], list[str]]:
    """The list by scope and title; ExtractError where rows are wrong."""
    if default_kind and default_kind not in _KIND_OF:
        raise ExtractError(f"kind {default_kind!r}; allowed: {', '.join(_KINDS)}")
    table = _table(source)
    _, header = next(table, (1, []))
    where = _columns(source, header, columns)
    if "kind" not in where and not default_kind:
        raise ExtractError(
            f"{source}:1: no column of kinds among {header}; one of {', '.join(COLUMNS['kind'][:4])} …, or --kind-column or --kind"
        )
    gazetteer = Gazetteer(Lexicons())
    places: dict[str, str] = {}
    laws: dict[tuple[str, str], _Law] = {}
    wrong: list[str] = []
    for line, cells in table:
        cell = {name: cells[at].strip() if at < len(cells) else "" for name, at in where.items()}
        title = normalise_title(cell["title"])
        if not any(cells):
            continue
        if not title:
            wrong.append(f"{source}:{line}: no title; each row has one")
            continue
        written = cell.get("kind") or default_kind
        kind = _KIND_OF.get(written) or _KIND_OF.get(written.split("(")[0].split("（")[0])
        if kind is None:
            wrong.append(
                f"{source}:{line}: kind {written!r}; allowed: {', '.join(_KINDS)}, 法律, 行政法规, 地方性法规 …"
            )
            continue
        try:
            adopted, in_force, repealed = (_date(cell.get(name, "")) for name in ("date", "in_force", "repealed"))
        except ValueError as error:
            wrong.append(f"{source}:{line}: date {error.args[0]!r}; a date is 2019-03-24, 2019年3月24日 or 2019")
            continue
        place = "国家" if kind in _NATIONAL_KINDS else ""
        if not place:
            told = cell.get("scope") or default_scope or cell.get("issuer", "")
            place = _place(told, title, gazetteer, places)
            if not place and cell.get("scope"):
                wrong.append(f"{source}:{line}: place {told!r} is not known; allowed: 国家, a code, a path or a name")
                continue
        law = laws.setdefault((place, key_of(title)), _Law(title, kind, place, line))
        if _NOT_YET.search(cell.get("validity", "")) and not in_force:
            in_force = ""
        if adopted or in_force:
            law.dates.add((adopted or in_force, in_force))
        law.repealed = max(law.repealed, repealed)
        law.is_repealed = law.is_repealed or bool(_REPEALED.search(cell.get("validity", "")))
    if wrong:
        more = [f"and {len(wrong) - _MOST_ERRORS} more"] if len(wrong) > _MOST_ERRORS else []
        raise ExtractError("\n".join([*wrong[:_MOST_ERRORS], *more]))
    if not laws:
        raise ExtractError(f"{source}:1: no rows; a list of laws has a title and a kind in each")
    return laws, []


def _table(source: Path) -> Iterator[tuple[int, list[str]]]:
    """(line number, cells) of each row, the header first."""
    suffix = source.suffix.lower()
    try:
        if suffix == ".xlsx":
            yield from _workbook(source)
            return
        if suffix not in (".tsv", ".csv", ".txt"):
            raise ExtractError(f"{source}: {suffix or 'no suffix'}; a list of laws is .tsv, .csv or .xlsx")
        with source.open(encoding="utf-8-sig", newline="") as file:
            if suffix == ".csv":
                reader = csv.reader(file)
                for cells in reader:
                    yield reader.line_num, cells
            else:
                for number, line in enumerate(file, 1):
                    if not line.startswith("#"):
                        yield number, line.rstrip("\r\n").split("\t")
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise ExtractError(f"{source}:1: cannot be read as UTF-8 text ({error}); save it as UTF-8") from error


def _workbook(source: Path) -> Iterator[tuple[int, list[str]]]:
    try:
        from openpyxl import load_workbook
    except ImportError as error:  # an optional package
        raise ExtractError(f"{source}: reading .xlsx needs the package openpyxl; or save the list as .csv") from error
    try:
        book = load_workbook(source, read_only=True, data_only=True)
    except Exception as error:  # openpyxl raises what its zip and XML readers raise
        raise ExtractError(f"{source}: cannot be read as .xlsx ({error}); save it again or as .csv") from error
    for number, row in enumerate(book.worksheets[0].iter_rows(values_only=True), 1):
        yield (
            number,
            [
                ""
                if value is None
                else value.date().isoformat()
                if isinstance(value, datetime.datetime)
                else str(value)
                for value in row
            ],
        )
    book.close()


def _columns(source: Path, header: list[str], given: dict[str, str]) -> dict[str, int]:
    """Our column names → their places in the list."""
    names = [fold(name).strip().lower() for name in header]
    where: dict[str, int] = {}
    for column, known in COLUMNS.items():
        if own := given.get(column):
            if own.strip().lower() not in names:
                raise ExtractError(f"{source}:1: no column {own!r}; there are {', '.join(header)}")
            where[column] = names.index(own.strip().lower())
        else:
            at = next((names.index(name) for name in known if name in names), None)
            if at is not None:
                where[column] = at
    if "title" not in where:
        raise ExtractError(
            f"{source}:1: no column of titles among {', '.join(header)}; one of {', '.join(COLUMNS['title'][:4])} …, or --title-column"
        )
    return where


def _date(cell: str) -> str:
    """ISO date, or year; "" for an empty cell, ValueError with the cell where it is no date."""
    if not cell or cell in ("-", "/", "无"):
        return ""
    match = _DATE.match(fold(cell).strip())
    if match is None:
        raise ValueError(cell)
    year, month, day = match.groups()
    if month is None:
        return year
    try:
        datetime.date(int(year), int(month), int(day or 1))
    except ValueError as error:
        raise ValueError(cell) from error
    return f"{year}-{int(month):02}" + (f"-{int(day):02}" if day else "")


def _place(told: str, title: str, gazetteer: Gazetteer, cache: dict[str, str]) -> str:
    """The path of the place that a cell, an issuer or a title names; "" where none is sure."""
    if told in _COUNTRY_NAMES:
        return "国家"
    for text in filter(None, (told, title)):
        if text in cache:
            found = cache[text]
        else:
            found = ""
            place = gazetteer.get(text) or gazetteer.find_path(text)
            for size in range(min(len(text), 12), 1, -1) if place is None else ():
                named = gazetteer.named(text[:size])
                top = [p for p in named if p.level == "province"]
                if place := (named[0] if len(named) == 1 else top[0] if len(top) == 1 else None):
                    break
            found = place.path if place else ""
            if text == told:
                cache[text] = found
        if found:
            return found
    return ""


def _rows(laws: dict[tuple[str, str], _Law], source: Path, summary: ImportSummary) -> list[dict[str, str]]:
    """The rows of the lexicon: new ones, and bundled ones with what the list adds."""
    bundled: dict[str, Entry] = {}
    for entry in Lexicons().entries("Law"):
        for name in (entry.name, *entry.aliases):
            bundled[key_of(name)] = entry
    rows: list[dict[str, str]] = []
    merged: dict[str, tuple[Entry, set[tuple[str, str]]]] = {}
    owners: dict[str, str] = {}
    new: list[_Law] = []
    for (_, key), law in laws.items():
        known = bundled.get(key) or bundled.get(key_of(_PREFIX + law.title))
        if known is not None and law.scope == (known["scope"] or "国家"):
            merged.setdefault(known.id, (known, set()))[1].update(law.dates)
        elif known is not None:
            summary.notes.append(
                f"{source}:{law.line}: {law.title} is a national title; {law.scope or 'no place'} left out"
            )
        else:
            new.append(law)
    for entry, dates in merged.values():
        editions = _merge_editions(entry["editions"], dates)
        for name in (entry.name, *entry.aliases):
            owners[fold(name)] = entry.id
        if editions == entry["editions"]:
            summary.known += 1
            continue
        summary.merged += 1
        rows.append(
            {
                "id": entry.id,
                "name": entry.name,
                "aliases": "、".join(map(fold, entry.aliases)),
                "weak_aliases": "、".join(map(fold, entry.weak_aliases)),
                "since": str(entry.since or ""),
                "until": str(entry.until or ""),
                "successor": entry.successor,
                "note": entry.note,
                "kind": entry["kind"],
                "scope": entry["scope"],
                "editions": editions,
                "superseded": entry["superseded"],
            }
        )
    named = [(law, _official(law)) for law in new]
    for law, name in named:
        row_id = f"law:{law.scope or '-'}/{name}"
        if (owner := owners.setdefault(fold(name), row_id)) != row_id:
            summary.notes.append(f"{source}:{law.line}: the title {name} belongs to {owner}; left out")
            continue
        rows.append(
            {
                "id": row_id,
                "name": name,
                "kind": law.kind,
                "scope": law.scope,
                "editions": _merge_editions("", law.dates),
                "superseded": law.repealed,
                "until": law.repealed[:4],
                "note": "已废止" if law.is_repealed and not law.repealed else "",
            }
        )
    # Short names last: a title of its own is stronger than the short form of another.
    candidates: dict[str, set[str]] = {}
    for row in rows:
        if not row.get("aliases"):
            candidates.setdefault(fold(_short(row["name"], row["scope"])), set()).add(row["id"])
    for row in rows:
        short = fold(_short(row["name"], row["scope"]))
        alone = len(candidates.get(short, ())) == 1
        free = short and "、" not in short and short not in owners and key_of(short) not in bundled
        if not row.get("aliases") and alone and free:
            row["aliases"] = short
            owners[short] = row["id"]
    return rows


def _official(law: _Law) -> str:
    """The title as laws bear it: 中华人民共和国 belongs to national laws."""
    is_law = law.kind == "law" and re.search(r"(?<![办方做])法典?$", law.title)
    if is_law and not law.title.startswith((_PREFIX, "全国人民代表大会", "中国人民")) and len(law.title) <= 30:
        return _PREFIX + law.title
    return law.title


def _short(name: str, scope: str) -> str:
    """A national title without 中华人民共和国; one that has none, with it; "" for titles of a place."""
    if scope != "国家":
        return ""
    if name.startswith(_PREFIX):
        short = name.removeprefix(_PREFIX)
        return short if len(short) >= 2 else ""
    return _PREFIX + name if re.search(r"(?:法|条例)$", name) else ""


def _merge_editions(known: str, dates: set[tuple[str, str]]) -> str:
    """The `editions` cell with the years of `dates` added; a year that a known edition names brings nothing."""
    editions = {item.partition("/")[0]: item for item in known.split(",") if item}
    named = {year for item in editions.values() for year in item.split("/")}
    for adopted, in_force in sorted(dates):
        year, force = adopted[:4], in_force[:4]
        if year in named:
            continue
        editions.setdefault(year, f"{year}/{force}" if force > year else year)
    return ",".join(editions[year] for year in sorted(editions))
