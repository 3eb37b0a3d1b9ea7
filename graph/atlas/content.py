"""All that the pages show, read from the graph with a few queries (`cypher/atlas/`) and the stored reports, as frozen values.

Figures of spread come from the stored reports program_breadth and program_timeline, so a page never differs from them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from graph.engines.base import Engine, Result
from graph.errors import GraphError
from graph.reports import StoredReport, describe_coverage, discover_reports, run_report

CYPHER = Path(__file__).parent.parent.parent / "cypher" / "atlas"
Progress = Callable[[int, int, str], None]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Place:
    path: str
    name: str
    code: str
    level: str
    held_years: tuple[int, ...]

    @property
    def province(self) -> str:
        return self.path.split("/")[0]

    @property
    def parent(self) -> str:
        return self.path.rpartition("/")[0]


@dataclass(frozen=True, slots=True)
class AnnualReport:
    id: str
    title: str
    year: int | None
    published: str
    file: str
    url: str
    document: str
    sha256: str
    notes: tuple[str, ...]
    place: str  # path, empty where it is not known


@dataclass(frozen=True, slots=True)
class Program:
    name: str
    kind: str
    tier: str
    origin: str
    family: str


@dataclass(frozen=True, slots=True)
class Adoption:
    """What a place's reports say of a program: `grades` and `sentences` go with `years`."""

    place: str
    program: str
    status: str
    year: int | None
    years: tuple[int, ...]
    grades: tuple[str, ...]
    sentences: tuple[str, ...]
    first_report: str


@dataclass(frozen=True, slots=True)
class Learning:
    learner: str
    source: str
    program: str
    year: int | None
    report: str
    sentence: str

    @property
    def programs(self) -> tuple[str, ...]:
        return tuple(part for part in (self.program or "").split("、") if part)


@dataclass(frozen=True, slots=True)
class Promotion:
    program: str
    place: str
    by: str
    year: int | None
    sentence: str


@dataclass(frozen=True, slots=True)
class Honour:
    place: str
    program: str
    by: str
    year: int | None
    sentence: str


@dataclass(frozen=True, slots=True)
class Lineage:
    program: str
    relation: str  # PART_OF | EVOLVED_INTO
    other: str
    year: int | None
    support: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Leader:
    label: str  # Program | Law
    subject: str
    body: str
    year: int | None
    support: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Law:
    id: str
    title: str
    kind: str
    scope: str
    edition: str
    cited_by: int


@dataclass(frozen=True, slots=True)
class Citation:
    sentence: str
    law: str
    role: str
    status: str
    edition: str
    article: str
    superseded: bool
    superseded_by: str
    superseded_since: str
    start: int


@dataclass(frozen=True, slots=True)
class CoCitation:
    a: str
    b: str
    support: int


@dataclass(frozen=True, slots=True)
class Metric:
    id: str
    name: str
    unit: str


@dataclass(frozen=True, slots=True)
class Observation:
    sentence: str
    metric: str
    value: float
    unit: str
    bound: str
    change: str
    start: int
    surface: str


@dataclass(frozen=True, slots=True)
class MeasuredProgram:
    program: str
    metric: str  # name
    value: float | None
    unit: str
    report: str
    sentence: str
    start: int


@dataclass(frozen=True, slots=True)
class NamedProgram:
    sentence: str
    program: str
    start: int


@dataclass(frozen=True, slots=True)
class Body:
    name: str
    kind: str
    place: str
    sentences: int
    reports: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Sentence:
    id: str
    report: str
    start: int
    end: int
    status: str
    section: str
    text: str


@dataclass(frozen=True, slots=True)
class QueryResult:
    """A stored report with its rows; `result` is None where a parameter must be given or, for `problem`, it cannot run."""

    report: StoredReport
    result: Result | None
    coverage: str
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Breadth:
    """A row of program_breadth."""

    places: int
    at_risk: int
    share: float
    provinces: int
    first_year: int
    last_year: int
    left_censored: int
    first_places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """A row of program_timeline: one year of one program."""

    year: int
    new_places: int
    cumulative: int
    at_risk: int
    places_held: int


@dataclass(frozen=True)
class Content:
    places: dict[str, Place]  # by path
    reports: dict[str, AnnualReport]  # by id
    programs: dict[str, Program]  # by name
    laws: dict[str, Law]  # by id
    metrics: dict[str, Metric]  # by id
    sentences: dict[str, Sentence]  # by id
    bodies: list[Body]
    adoptions: list[Adoption]
    learning: list[Learning]
    promotions: list[Promotion]
    honours: list[Honour]
    lineage: list[Lineage]
    leaders: list[Leader]
    citations: list[Citation]
    co_citations: list[CoCitation]
    observations: list[Observation]
    measured_programs: list[MeasuredProgram]
    named_programs: list[NamedProgram]
    breadth: dict[str, Breadth]  # by program
    timeline: dict[str, list[Point]]  # by program
    total: dict[str, Any]  # the row of coverage_total
    queries: list[QueryResult] = field(default_factory=list)

    @cached_property
    def adoptions_by_program(self) -> dict[str, list[Adoption]]:
        return group(self.adoptions, lambda a: a.program)

    @cached_property
    def adoptions_by_place(self) -> dict[str, list[Adoption]]:
        return group(self.adoptions, lambda a: a.place)

    @cached_property
    def citations_by_law(self) -> dict[str, list[Citation]]:
        return group(self.citations, lambda c: c.law)

    @cached_property
    def citations_by_sentence(self) -> dict[str, list[Citation]]:
        return group(self.citations, lambda c: c.sentence)

    @cached_property
    def citations_by_place(self) -> dict[str, list[Citation]]:
        return group(self.citations, lambda c: self.report_of(c.sentence).place)

    @cached_property
    def observations_by_metric(self) -> dict[str, list[Observation]]:
        return group(self.observations, lambda o: o.metric)

    @cached_property
    def observations_by_place(self) -> dict[str, list[Observation]]:
        return group(self.observations, lambda o: self.report_of(o.sentence).place)

    @cached_property
    def named_by_program(self) -> dict[str, list[NamedProgram]]:
        return group(self.named_programs, lambda n: n.program)

    @cached_property
    def measured_by_program(self) -> dict[str, list[MeasuredProgram]]:
        return group(self.measured_programs, lambda m: m.program)

    @cached_property
    def programs_by_sentence(self) -> dict[str, list[str]]:
        named: dict[str, list[str]] = defaultdict(list)
        for row in self.named_programs:
            named[row.sentence].append(row.program)
        return named

    @cached_property
    def learning_by_program(self) -> dict[str, list[Learning]]:
        found: dict[str, list[Learning]] = defaultdict(list)
        for row in self.learning:
            for program in row.programs:
                found[program].append(row)
        return found

    @cached_property
    def honours_by_program(self) -> dict[str, list[Honour]]:
        return group(self.honours, lambda h: h.program)

    @cached_property
    def honours_by_place(self) -> dict[str, list[Honour]]:
        return group(self.honours, lambda h: h.place)

    @cached_property
    def promotions_by_program(self) -> dict[str, list[Promotion]]:
        return group(self.promotions, lambda p: p.program)

    @cached_property
    def lineage_by_program(self) -> dict[str, list[Lineage]]:
        found: dict[str, list[Lineage]] = defaultdict(list)
        for row in self.lineage:
            found[row.program].append(row)
            found[row.other].append(row)
        return found

    @cached_property
    def leaders_by_subject(self) -> dict[tuple[str, str], list[Leader]]:
        return group(self.leaders, lambda leader: (leader.label, leader.subject))

    @cached_property
    def neighbours(self) -> dict[str, dict[str, int]]:
        """Laws cited together with a law, with the number of reports."""
        found: dict[str, dict[str, int]] = defaultdict(dict)
        for pair in self.co_citations:
            found[pair.a][pair.b] = pair.support
            found[pair.b][pair.a] = pair.support
        return found

    @cached_property
    def parts(self) -> dict[str, list[Place]]:
        return group(self.places.values(), lambda place: place.parent)

    @cached_property
    def reports_by_place(self) -> dict[str, list[AnnualReport]]:
        found = group(self.reports.values(), lambda report: report.place)
        return {place: sorted(rows, key=lambda r: (r.year or 0, r.id)) for place, rows in found.items()}

    @cached_property
    def reports_by_file(self) -> dict[str, list[AnnualReport]]:
        return group(self.reports.values(), lambda report: report.file)

    @cached_property
    def held_by_year(self) -> dict[int, int]:
        """Places of which a report is held, by year."""
        held: dict[int, int] = defaultdict(int)
        for place in self.places.values():
            for year in place.held_years:
                held[year] += 1
        return dict(sorted(held.items()))

    def report_of(self, sentence: str) -> AnnualReport:
        return self.reports[self.sentences[sentence].report]


def group(rows: Iterable[T], key: Callable[[T], Any]) -> dict[Any, list[T]]:
    """The rows by key, in their order."""
    groups: dict[Any, list[T]] = defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    return dict(groups)


def read_content(engine: Engine, progress: Progress | None = None) -> Content:
    """Everything that the pages show; the longest part of it is the stored reports, told one by one."""
    stored = discover_reports()
    parts = sorted(path.stem for path in CYPHER.glob("*.cypher") if path.stem not in ("mentions", "statements"))
    steps = len(parts) + len(stored) + 2
    done = 0

    def tell(name: str) -> None:
        nonlocal done
        done += 1
        if progress:
            progress(done, steps, name)

    def rows(name: str) -> list[dict[str, Any]]:
        tell(name)
        return read_rows(engine, name)

    def many(name: str, kind: Callable[..., T]) -> list[T]:
        return [kind(**{key: tuple(v) if isinstance(v, list) else v for key, v in row.items()}) for row in rows(name)]

    everything = {"min_places": 1, "tier": ""}
    tell("program_breadth")
    breadth = run_report(engine, stored["program_breadth"], everything).records()
    tell("program_timeline")
    points = group(run_report(engine, stored["program_timeline"], everything).records(), lambda row: row["program"])
    total = run_report(engine, stored["coverage_total"]).records()
    return Content(
        places={place.path: place for place in many("places", Place)},
        reports={report.id: report for report in many("reports", AnnualReport)},
        programs={program.name: program for program in many("programs", Program)},
        laws={law.id: law for law in many("laws", Law)},
        metrics={metric.id: metric for metric in many("metrics", Metric)},
        sentences={sentence.id: sentence for sentence in many("sentences", Sentence)},
        bodies=many("bodies", Body),
        adoptions=many("adoptions", Adoption),
        learning=many("learning", Learning),
        promotions=many("promotions", Promotion),
        honours=many("honours", Honour),
        lineage=many("lineage", Lineage),
        leaders=many("leaders", Leader),
        citations=many("citations", Citation),
        co_citations=many("co_citations", CoCitation),
        observations=many("observations", Observation),
        measured_programs=many("measured_programs", MeasuredProgram),
        named_programs=many("named_programs", NamedProgram),
        breadth={
            row["program"]: Breadth(
                **{k: row[k] for k in Breadth.__dataclass_fields__ if k != "first_places"},
                first_places=tuple(row["first_places"]),
            )
            for row in breadth
        },
        timeline={
            program: [Point(**{k: row[k] for k in Point.__dataclass_fields__}) for row in own]
            for program, own in points.items()
        },
        total=total[0] if total else {},
        queries=[_query(engine, report, tell) for report in stored.values()],
    )


def read_rows(engine: Engine, name: str) -> list[dict[str, Any]]:
    """The rows of a query of `cypher/atlas/`."""
    return engine.query((CYPHER / f"{name}.cypher").read_text(encoding="utf-8")).records()


def _query(engine: Engine, report: StoredReport, tell: Callable[[str], None]) -> QueryResult:
    tell(report.name)
    if any(param.is_required for param in report.params):
        return QueryResult(report, None, "")
    try:
        result = run_report(engine, report)
    except GraphError as error:  # too much for the engine's memory: one report less, and its page says why
        return QueryResult(report, None, "", str(error))
    return QueryResult(report, result, describe_coverage(engine, report, {}, len(result.rows)))
