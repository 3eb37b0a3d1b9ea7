"""What a person decided about program names, kept in a small text file and applied on the next run.

`decisions.tsv` stands in a folder of the user's lexicons, of the form of any lexicon there, with the columns

    id  name  decision  other  who  when  why

`decision` is one of
    same           `name` is another name of `other`, which is kept; transitive
    different      they are two, however alike; nothing asks again, and no rule puts them into one family
    rename         `name` is written `other` from now on
    program        `name` is one, and is found wherever it is said
    not-a-program  `name` is dropped wherever it is found
Decisions that contradict each other are refused, also where a hand wrote them into the file.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract.errors import ExtractError
from extract.lexicon import Lexicons, read_lexicon
from extract.model import Mention

FILE = "decisions.tsv"
KINDS = ("same", "different", "rename", "program", "not-a-program")
ALONE = ("program", "not-a-program")  # take no other name
_HEADER = """#: type     Decision
#: about    Decisions of a person about program names: which are one, which are not, which are none.
#: source   `fazhi review decide`; rows may be edited by hand
#: column   decision  same | different | rename | program | not-a-program
#: column   other  the other name; empty for program and not-a-program
"""
_COLUMNS = ("id", "name", "decision", "other", "who", "when", "why")


@dataclass(frozen=True, slots=True)
class Decision:
    """One row of the file; `when` is an ISO date."""

    name: str
    decision: str
    other: str
    who: str
    when: str
    why: str

    @property
    def id(self) -> str:
        return f"{self.name}~{self.other}" if self.other else self.name

    def __str__(self) -> str:
        said = {
            "same": f"{self.name} is the same as {self.other}",
            "different": f"{self.name} and {self.other} are different",
            "rename": f"{self.name} is renamed {self.other}",
            "program": f"{self.name} is a program",
            "not-a-program": f"{self.name} is not a program",
        }[self.decision]
        return f"{said} ({self.who}, {self.when}: {self.why})"


class Decisions:
    """Decisions that agree with each other; ExtractError names the two that do not."""

    def __init__(self, decisions: Iterable[Decision] = (), source: str = FILE) -> None:
        self._source = source
        self._all: list[Decision] = []
        self._kept: dict[str, tuple[str, Decision]] = {}  # name → the name it is written as, and why
        self._different: dict[tuple[str, str], Decision] = {}
        self._dropped: dict[str, Decision] = {}
        self._confirmed: dict[str, Decision] = {}
        for decision in decisions:
            self.add(decision)

    def __iter__(self) -> Iterator[Decision]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def add(self, new: Decision) -> None:
        """Takes one more decision; ExtractError where it contradicts what stands or cannot be."""
        if new.decision not in KINDS:
            raise ExtractError(f"{self._source}: {new.name}: decision {new.decision!r}; allowed are {', '.join(KINDS)}")
        if not new.name or any(sign in part for part in (new.name, new.other, new.who, new.why) for sign in "\t\n\r"):
            raise ExtractError(f"{self._source}: a name is empty or holds a tab or line break; names are plain text")
        if bool(new.other) == (new.decision in ALONE):
            need = "takes no other name" if new.other else "needs the other name"
            raise ExtractError(f"{self._source}: {new.name}: {new.decision} {need}")
        if new.other == new.name:
            raise ExtractError(f"{self._source}: {new.name}: a name cannot be decided against itself")
        self._check(new)
        self._all.append(new)
        if new.decision == "not-a-program":
            self._dropped[new.name] = new
        elif new.decision == "program":
            self._confirmed[new.name] = new
        elif new.decision == "different":
            self._different[_pair(new.name, new.other)] = new
        else:
            self._kept[self.resolve(new.name)] = (self.resolve(new.other), new)

    def _check(self, new: Decision) -> None:
        for name in filter(None, (new.name, new.other)):
            if name in self._dropped:
                self._refuse(new, self._dropped[name])
        if new.name in self._confirmed and new.decision in ALONE:
            self._refuse(new, self._confirmed[new.name])
        if new.decision in ALONE:
            for decision in self._all:
                if new.decision == "not-a-program" and new.name in (decision.name, decision.other):
                    if decision.decision in ("same", "rename"):
                        self._refuse(new, decision)
            return
        one, two = self.resolve(new.name), self.resolve(new.other)
        if new.decision == "different":
            if one == two:
                self._refuse(new, self._reason(new.name, new.other))
            if _pair(new.name, new.other) in self._different:
                self._refuse(new, self._different[_pair(new.name, new.other)])
            return
        if one == two:
            self._refuse(new, self._reason(new.name, new.other))
        for (left, right), decision in self._different.items():
            if {self.resolve(left), self.resolve(right)} == {one, two}:
                self._refuse(new, decision)

    def _reason(self, *names: str) -> Decision:
        """One of the decisions that made names one."""
        return next(self._kept[name][1] for name in names if name in self._kept)

    def _refuse(self, new: Decision, standing: Decision) -> None:
        raise ExtractError(
            f"{self._source}: {new} contradicts what is decided: {standing}; "
            f"take that back first with `fazhi review undo {standing.name}{' ' + standing.other if standing.other else ''}`"
        )

    def resolve(self, name: str) -> str:
        """The name that stands for `name` after every `same` and `rename`."""
        while name in self._kept:
            name = self._kept[name][0]
        return name

    def are_different(self, one: str, two: str) -> bool:
        """Whether a person said so of these names or of names that are the same as they."""
        wanted = {self.resolve(one), self.resolve(two)}
        return any({self.resolve(left), self.resolve(right)} == wanted for left, right in self._different)

    def is_dropped(self, name: str) -> bool:
        """Whether a person said that it is no program."""
        return name in self._dropped

    def answers(self, question: dict[str, Any]) -> bool:
        """Whether a row of review.jsonl needs no answer any more."""
        name, candidate = question["name"], question["candidate"]
        if self.is_dropped(name) or (candidate and self.is_dropped(candidate)):
            return True
        if not candidate:
            return name in self._kept or name in self._confirmed
        return self.resolve(name) == self.resolve(candidate) or self.are_different(name, candidate)

    def apply(self, mentions: list[Mention]) -> list[Mention]:
        """The mentions with decided names; those of dropped names are gone."""
        if not self._all:
            return mentions
        kept = []
        for mention in mentions:
            if mention.type == "PROGRAM" and mention.canonical:
                if mention.canonical in self._dropped:
                    continue
                name = self.resolve(mention.canonical)
                if name != mention.canonical:
                    mention.canonical = name
                    mention.attributes.pop("family", None)
                elif self.are_different(name, mention.attributes.get("family", name)):
                    del mention.attributes["family"]
            kept.append(mention)
        return kept


def _pair(one: str, two: str) -> tuple[str, str]:
    return (one, two) if one < two else (two, one)


def read_decisions(lexicons: Lexicons) -> Decisions:
    """The decisions of all folders together; ExtractError where two contradict."""
    paths = lexicons.paths_of("Decision")
    found = [
        Decision(entry.name, *(entry[column] for column in _COLUMNS[2:]))
        for path in paths
        if (lexicon := read_lexicon(path)).type == "Decision"
        for entry in lexicon.entries
    ]
    return Decisions(found, ", ".join(map(str, paths)) or FILE)


def read_file(folder: Path) -> Decisions:
    """The decisions of one folder; none where it has no file yet."""
    path = folder / FILE
    if not path.exists():
        return Decisions((), str(path))
    entries = read_lexicon(path).entries
    return Decisions((Decision(e.name, *(e[column] for column in _COLUMNS[2:])) for e in entries), str(path))


def write_file(folder: Path, decisions: Iterable[Decision]) -> Path:
    """Writes the file of a folder, whole or not at all; rows are sorted by id."""
    path = folder / FILE
    rows = sorted("\t".join((d.id, d.name, d.decision, d.other, d.who, d.when, d.why)) for d in decisions)
    text = "\n".join([_HEADER.rstrip("\n"), "\t".join(_COLUMNS), *rows]) + "\n"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        temporary = path.with_name(FILE + ".part")
        temporary.write_text(text, encoding="utf-8", newline="\n")
        temporary.replace(path)
    except OSError as error:
        raise ExtractError(f"{path}: cannot be written ({error.strerror or error})") from error
    return path


def decide(folder: Path, name: str, kind: str, other: str, *, who: str, why: str) -> Decision:
    """Adds a decision to the folder's file; ExtractError where it contradicts what stands."""
    decisions = read_file(folder)
    new = Decision(name, kind, other, who, datetime.date.today().isoformat(), why)
    decisions.add(new)
    write_file(folder, decisions)
    return new


def undo(folder: Path, name: str, other: str = "") -> list[Decision]:
    """Takes back the decisions about `name` (and `other`, if given); ExtractError where there is none."""
    decisions = list(read_file(folder))
    gone = [d for d in decisions if name in (d.name, d.other) and (not other or other in (d.name, d.other))]
    if len(gone) > 1 and not other:
        exact = [d for d in gone if d.name == name]
        gone = exact or gone
    if not gone:
        about = f"{name} and {other}" if other else name
        raise ExtractError(f"{folder / FILE}: nothing is decided about {about}")
    write_file(folder, [d for d in decisions if d not in gone])
    return gone
