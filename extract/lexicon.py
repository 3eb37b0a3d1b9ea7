"""Lexicon files: our names of the world, one type a file, read from `extract/lexicons/` and from users' folders.

A lexicon is tab-separated, UTF-8, LF, sorted by id. Lines that begin with `#:` say what it is (`type`, `about`,
`source`, and one `column` line for each column that is not in every lexicon); the next line names the columns. Columns in every
lexicon: `id name aliases weak_aliases since until successor note`; aliases are joined by `、`. A strong alias decides,
a weak one counts only with context.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from extract.errors import ExtractError

BUNDLED = Path(__file__).parent / "lexicons"
COLUMNS = ("id", "name", "aliases", "weak_aliases", "since", "until", "successor", "note")


@dataclass(frozen=True, slots=True)
class Entry:
    """One row. `extra` holds the columns that only this type has."""

    id: str
    name: str
    aliases: tuple[str, ...]
    weak_aliases: tuple[str, ...]
    since: int | None
    until: int | None
    successor: str
    note: str
    extra: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.extra.get(column, "")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All rows of one file; `type` is what its header names."""

    type: str
    about: str
    source: str
    path: Path
    columns: tuple[str, ...]
    entries: tuple[Entry, ...]


def read_lexicon(path: Path) -> Lexicon:
    """The lexicon in `path`; raises ExtractError with file and line on anything out of form."""
    header: dict[str, str] = {}
    columns: list[str] = []
    entries: list[Entry] = []
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise ExtractError(f"{path}:1: cannot be read as UTF-8 text ({error}); a lexicon is a .tsv file") from error
    for number, line in enumerate(lines, 1):
        if line.startswith("#"):
            if line.startswith("#:"):
                key, _, value = line[2:].strip().partition(" ")
                if key != "column":
                    header[key] = f"{header[key]} {value.strip()}" if key in header else value.strip()
            continue
        if not line:
            continue
        cells = line.split("\t")
        if not columns:
            columns = cells
            if "id" not in columns or "name" not in columns:
                raise ExtractError(f"{path}:{number}: columns {cells}; at least id and name are needed")
            continue
        if len(cells) != len(columns):
            raise ExtractError(f"{path}:{number}: {len(cells)} cells; {len(columns)} columns are declared")
        row = dict(zip(columns, cells, strict=True))
        entries.append(
            Entry(
                id=row["id"],
                name=row["name"],
                aliases=_names(row.get("aliases", "")),
                weak_aliases=_names(row.get("weak_aliases", "")),
                since=_year(row.get("since", ""), path, number),
                until=_year(row.get("until", ""), path, number),
                successor=row.get("successor", ""),
                note=row.get("note", ""),
                extra={key: value for key, value in row.items() if key not in COLUMNS},
            )
        )
    if "type" not in header:
        raise ExtractError(f"{path}:1: no '#: type' line; the header says which type the names are of")
    return Lexicon(
        header["type"], header.get("about", ""), header.get("source", ""), path, tuple(columns), tuple(entries)
    )


def _peek_type(path: Path) -> str:
    """The type that the header names, "" where it is not among the first lines."""
    with path.open(encoding="utf-8", errors="replace") as lines:
        for line, _ in zip(lines, range(8), strict=False):
            if line.startswith("#: type"):
                return line[7:].strip()
    return ""


def _names(cell: str) -> tuple[str, ...]:
    return tuple(name for name in cell.split("、") if name) if cell else ()


def _year(cell: str, path: Path, number: int) -> int | None:
    if not cell:
        return None
    if not cell.isdigit():
        raise ExtractError(f"{path}:{number}: year {cell!r}; a year is four digits")
    return int(cell)


class Lexicons:
    """Every lexicon in reach: the bundled ones, then those of the user's folders, whose rows win by id."""

    def __init__(self, folders: Iterable[Path] = (), *, without: Iterable[str] = ()) -> None:
        """`without` names lexicons left out, by type or file stem; ExtractError for a name that none has."""
        self.paths = [path for folder in (BUNDLED, *folders) for path in sorted(Path(folder).glob("*.tsv"))]
        for name in sorted(set(without)):
            kept = [path for path in self.paths if name not in (path.stem, _peek_type(path))]
            if len(kept) == len(self.paths):
                known = ", ".join(sorted({path.stem for path in self.paths}))
                raise ExtractError(f"{name}: no such lexicon; there are {known}")
            self.paths = kept
        self._read: dict[Path, Lexicon] = {}

    @property
    def lexicons(self) -> list[Lexicon]:
        """All lexicons, read."""
        return [self._get(path) for path in self.paths]

    def of_type(self, type_name: str) -> list[Lexicon]:
        """The lexicons of one type; the others are not read, so a command pays for what it uses."""
        return [self._get(path) for path in self.paths_of(type_name)]

    def paths_of(self, type_name: str) -> list[Path]:
        """The files of one type, and any that do not say their type where it can be seen at once."""
        return [path for path in self.paths if _peek_type(path) in (type_name, "")]

    def _get(self, path: Path) -> Lexicon:
        if path not in self._read:
            self._read[path] = read_lexicon(path)
        return self._read[path]

    def entries(self, type_name: str) -> Iterator[Entry]:
        """All rows of a type (`Program`, `Law`, …); a later file's row replaces an earlier one of the same id."""
        rows: dict[str, Entry] = {}
        for lexicon in self.of_type(type_name):
            if lexicon.type == type_name:
                rows.update((entry.id, entry) for entry in lexicon.entries)
        yield from rows.values()

    def names(self, type_name: str) -> dict[str, Entry]:
        """name → row, for small closed lists (units, triggers, stop words) whose aliases mean the same."""
        return {name: e for e in self.entries(type_name) for name in (e.name, *e.aliases)}
