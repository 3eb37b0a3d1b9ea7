"""The pages: what each of them shows, as tables and data for charts, and the templates that draw them."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import jinja2
from markupsafe import Markup

from graph.atlas.addresses import Addresses
from graph.atlas.content import Adoption, AnnualReport, Content, Law, Metric, Place, Program, QueryResult, group
from graph.atlas.tables import Cell, Column, Table, draw_cell
from graph.atlas.texts import ReportText
from graph.atlas.words import LEVELS, both, word
from graph.export.page import ASSETS, script_json
from graph.reports import StoredReport

FOLDER = ASSETS / "atlas"
NEIGHBOURS = 40  # laws in a law's network, the ones most often cited together with it
SERIES = 40  # places in an indicator's chart, the ones with most values
MOST_ROWS = 20_000  # rows of a stored report on its page; told where it cuts

Annotate = Callable[[ReportText], str]
_SENTENCE = Column("sentence", "原句", "sentence", "sentence")


@dataclass(frozen=True, slots=True)
class Facts:
    """What the page on method says of the making."""

    built_on: str
    whole_texts: int  # reports annotated from the extraction
    graph_texts: int  # reports annotated from the sentences in the graph


class Pages:
    """Draws pages; every method gives the files of one kind, as (path, text)."""

    def __init__(self, content: Content, facts: Facts) -> None:
        self.content = content
        self.to = Addresses(content)
        self._environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(FOLDER), autoescape=True, trim_blocks=True, lstrip_blocks=True,
            undefined=jinja2.StrictUndefined,
        )  # fmt: skip
        self._environment.globals |= {
            "t": both, "word": word, "draw_cell": draw_cell, "total": content.total, "reports_held": len(content.reports),
            "json": lambda value: Markup(script_json(value)),
        }  # fmt: skip

        self.set_facts(facts)

    def set_facts(self, facts: Facts) -> None:
        """What the pages drawn from now on say of the making."""
        self._environment.globals["facts"] = facts

    def _draw(
        self, template: str, path: str, tables: Iterable[Table] = (), /, **values: Any
    ) -> Iterator[tuple[str, str]]:
        up = "../" * path.count("/")
        for table in tables:
            if table.is_long:
                stem = path.removesuffix(".html").replace("/", "-")
                file = f"data/tables/{stem}-{table.id}.js"
                table.source = up + file
                yield file, f"atlas.add({script_json(table.source)},{script_json(table.rows)});\n"
        yield path, self._environment.get_template(template).render(up=up, path=path, **values) + "\n"

    # Cells -------------------------------------------------------------------------------------------------------

    def _link(self, text: Any, href: str, up: str) -> Cell:
        return [text, up + href] if href else text

    def _place(self, path: str, up: str, *, whole: bool = True) -> Cell:
        place = self.content.places.get(path)
        return self._link(path if whole or not place else place.name, self.to.place(path), up)

    def _program(self, name: str, up: str) -> Cell:
        return self._link(name, self.to.program(name), up)

    def _law(self, law: str, up: str) -> Cell:
        return self._link(self.content.laws[law].title, self.to.law(law), up)

    def _metric(self, metric: str, up: str) -> Cell:
        return self._link(self.content.metrics[metric].name, self.to.metric(metric), up)

    def _sentence(self, sentence: str, up: str) -> Cell:
        found = self.content.sentences.get(sentence)
        return [found.text, up + self.to.sentence(sentence)] if found else ""

    def _years(self, years: Iterable[int]) -> list[int]:
        return sorted(set(years))

    # Indexes -----------------------------------------------------------------------------------------------------

    def index(self) -> Iterator[tuple[str, str]]:
        """The reforms, with the curve of their spread."""
        rows: list[list[Cell]] = []
        honours = self.content.honours_by_program
        for program in self.content.programs.values():
            spread = self.content.breadth.get(program.name)
            curve = [point.cumulative for point in self.content.timeline.get(program.name, ())]
            rows.append(
                [
                    self._program(program.name, ""), program.kind,
                    spread.places if spread else 0, spread.at_risk if spread else None,
                    spread.provinces if spread else None, spread.first_year if spread else None,
                    spread.last_year if spread else None, curve,
                    [self._place(path, "", whole=False) for path in spread.first_places] if spread else [],
                    len(honours.get(program.name, ())), program.origin, program.tier,
                ]
            )  # fmt: skip
        rows.sort(key=lambda row: (-row[2], -row[9], row[5] or 9999, row[0]))
        table = Table("reforms", REFORMS, rows, "举措一览", "Reforms")
        yield from self._draw("index.html.j2", "index.html", [table], table=table)

    def lists(self) -> Iterator[tuple[str, str]]:
        """The other indexes: laws, places, indicators, bodies, annual reports, stored reports."""
        for name, table in (
            ("laws", self._laws()), ("places", self._places()), ("metrics", self._metrics()),
            ("bodies", self._bodies()), ("reports", self._reports()), ("queries", self._queries()),
        ):  # fmt: skip
            yield from self._draw("list.html.j2", f"{name}.html", [table], table=table, name=name, intro=INTROS[name])

    def _laws(self) -> Table:
        rows = []
        for law in self.content.laws.values():
            cites = self.content.citations_by_law.get(law.id, [])
            reports = [self.content.report_of(c.sentence) for c in cites]
            years = [report.year for report in reports if report.year]
            rows.append(
                [
                    self._law(law.id, ""), law.kind, self._place(law.scope, ""), law.cited_by,
                    len({report.place for report in reports if report.place}), min(years, default=None),
                    max(years, default=None), len(self.content.neighbours.get(law.id, ())),
                    any(c.superseded for c in cites),
                ]
            )  # fmt: skip
        rows.sort(key=lambda row: (-row[3], row[0]))
        return Table("laws", LAWS, rows, "法律法规与文件", "Laws and documents")

    def _places(self) -> Table:
        rows = []
        for place in self.content.places.values():
            own = self.content.adoptions_by_place.get(place.path, [])
            counts = Counter(adoption.status for adoption in own)
            rows.append(
                [
                    self._place(place.path, ""), place.level, self._place(place.province, ""),
                    list(place.held_years), len(place.held_years), counts["done"], counts["planned"], counts["problem"],
                    len(self.content.honours_by_place.get(place.path, ())),
                ]
            )  # fmt: skip
        rows.sort(key=lambda row: (-row[4], row[0]))
        return Table("places", PLACES, rows, "地方", "Places")

    def _metrics(self) -> Table:
        rows = []
        for metric in self.content.metrics.values():
            seen = self.content.observations_by_metric.get(metric.id, [])
            reports = [self.content.report_of(o.sentence) for o in seen]
            years = [report.year for report in reports if report.year]
            rows.append(
                [
                    self._metric(metric.id, ""), metric.unit, len(seen),
                    len({report.place for report in reports if report.place}), min(years, default=None),
                    max(years, default=None), self._sentence(seen[0].sentence, "") if seen else "",
                ]
            )  # fmt: skip
        rows.sort(key=lambda row: (-row[2], row[0]))
        return Table("metrics", METRICS, rows, "指标", "Indicators")

    def _bodies(self) -> Table:
        led = group(self.content.leaders, lambda leader: leader.body)
        rows = [
            [
                body.name, body.kind, self._place(body.place, ""), body.reports, body.sentences,
                [
                    self._program(leader.subject, "") if leader.label == "Program" else self._law(leader.subject, "")
                    for leader in led.get(body.name, ())
                    if leader.label == "Program" or leader.subject in self.content.laws
                ],
                self._sentence(body.sentence, ""),
            ]
            for body in self.content.bodies
        ]  # fmt: skip
        rows.sort(key=lambda row: (-row[3], -row[4], row[0]))
        return Table("bodies", BODIES, rows, "机构", "Bodies")

    def _reports(self) -> Table:
        rows = [
            [
                [report.title or report.file, self.to.report(report.id)], self._place(report.place, ""),
                self.content.places[report.place].level if report.place else "", report.year, report.published,
                report.file, report.id, "；".join(report.notes),
            ]
            for report in self.content.reports.values()
        ]  # fmt: skip
        rows.sort(key=lambda row: (-(row[3] or 0), row[5]))
        return Table("reports", REPORTS, rows, "年度报告", "Annual reports")

    def _queries(self) -> Table:
        rows = [
            [
                [query.report.title, self.to.query(query.report.name)], query.report.path.parent.name,
                query.report.name, len(query.result.rows) if query.result else None, query.report.doc,
            ]
            for query in self.content.queries
        ]  # fmt: skip
        return Table("queries", QUERIES, rows, "预置报表", "Stored reports")

    # Reforms -----------------------------------------------------------------------------------------------------

    def program(self, program: Program) -> Iterator[tuple[str, str]]:
        """One reform: its spread, the grid, learning, laws, values, lineage."""
        content, up = self.content, "../"
        own = content.adoptions_by_program.get(program.name, [])
        spread = content.breadth.get(program.name)
        first = spread.first_year if spread else None
        table = Table(
            "adoptions", ADOPTIONS,
            [
                [
                    self._place(a.place, up), content.places[a.place].level, self._place(content.places[a.place].province, up, whole=False),
                    a.status, a.year, a.year - first if a.status == "done" and a.year and first else None,
                    a.grades[0] if a.grades else "", is_censored(content.places[a.place], a.year),
                    list(a.years), list(content.places[a.place].held_years),
                    self._sentence(a.sentences[0] if a.sentences else "", up),
                ]
                for a in sorted(own, key=lambda a: (a.status != "done", a.status, a.year or 9999, a.place))
            ],
            "采纳年表", "Adoptions",
        )  # fmt: skip
        learning = Table(
            "learning", LEARNING,
            [
                [self._place(e.learner, up), self._place(e.source, up), e.year, [self._program(p, up) for p in e.programs], self._sentence(e.sentence, up)]
                for e in content.learning_by_program.get(program.name, ())
            ],
            "谁向谁学习", "Who learnt from whom",
        )  # fmt: skip
        promoted = Table(
            "promotions", PROMOTIONS,
            [
                [self._place(e.place, up), self._place(e.by, up), e.year, self._sentence(e.sentence, up)]
                for e in content.promotions_by_program.get(program.name, ())
            ],
            "推广", "Promoted",
        )  # fmt: skip
        honours = Table(
            "honours", WINNERS,
            [
                [self._place(e.place, up), e.by, e.year, self._sentence(e.sentence, up)]
                for e in content.honours_by_program.get(program.name, ())
            ],
            "获评", "Won by",
        )  # fmt: skip
        lineage = Table(
            "lineage", LINEAGE,
            [
                [self._program(e.program, up), e.relation, self._program(e.other, up), e.year, e.support, self._sentence(e.sentence, up)]
                for e in content.lineage_by_program.get(program.name, ())
            ],
            "沿革与归属", "Lineage",
        )  # fmt: skip
        leaders = Table(
            "leaders", LEADERS,
            [
                [self._link(e.body, f"bodies.html?q={quote(e.body)}", up), e.year, e.support, self._sentence(e.sentence, up)]
                for e in content.leaders_by_subject.get(("Program", program.name), ())
            ],
            "牵头机构", "Led by",
        )  # fmt: skip
        measured = Table(
            "measured", MEASURED,
            [
                [
                    self._link(m.metric, self.to.metric(f"metric:{m.metric}"), up), self._place(content.reports[m.report].place, up),
                    content.reports[m.report].year, m.value, m.unit, self._sentence(m.sentence, up),
                ]
                for m in content.measured_by_program.get(program.name, ())
            ],
            "数据", "Measured by",
        )  # fmt: skip
        family = (
            sorted(p.name for p in content.programs.values() if p.family == program.family and p.name != program.name)
            if program.family
            else []
        )
        tables = [table, learning, promoted, honours, lineage, leaders, self._laws_of_program(program), measured]
        yield from self._draw(
            "program.html.j2", self.to.program(program.name), tables, program=program, spread=spread, tables=tables,
            first_places=[self._place(path, up) for path in spread.first_places] if spread else [],
            family=[self._program(name, up) for name in family], grid=self._grid(own), chart=self._spread_chart(program), timeline=self._timeline(own),
            counts=Counter(a.status for a in own), honoured=len(honours.rows),
        )  # fmt: skip

    def _laws_of_program(self, program: Program) -> Table:
        """Laws cited in the sentences that name the program."""
        content, up = self.content, "../"
        together: dict[str, list[str]] = defaultdict(list)
        for named in content.named_by_program.get(program.name, ()):
            for law in {c.law for c in content.citations_by_sentence.get(named.sentence, ())}:
                together[law].append(named.sentence)
        rows = [
            [self._law(law, up), content.laws[law].kind, len({content.sentences[s].report for s in found}), len(found), self._sentence(min(found), up)]
            for law, found in together.items()
        ]  # fmt: skip
        rows.sort(key=lambda row: (-row[2], -row[3], row[0]))
        return Table("laws", LAWS_WITH, rows, "同句引用的法律文件", "Laws cited in the same sentence")

    def _spread_chart(self, program: Program) -> dict[str, Any] | None:
        points = self.content.timeline.get(program.name)
        if not points:
            return None
        return {
            "years": [p.year for p in points], "new": [p.new_places for p in points], "cumulative": [p.cumulative for p in points],
            "at_risk": [p.at_risk for p in points], "held": [p.places_held for p in points],
        }  # fmt: skip

    def _timeline(self, own: list[Adoption]) -> dict[str, Any] | None:
        """Places by year: every year in which a report says that the place has, plans or lacks it, and the years held."""
        dated = [a for a in own if a.years]
        if not dated:
            return None
        order = sorted(
            {a.place for a in dated}, key=lambda path: (min(a.years[0] for a in dated if a.place == path), path)
        )
        places = {path: i for i, path in enumerate(order)}
        years = self._years(
            [y for path in order for y in self.content.places[path].held_years] + [y for a in dated for y in a.years]
        )
        points = [
            [year, places[a.place], a.status if a.status != "done" else grade]
            for a in dated
            for year, grade in zip(a.years, a.grades, strict=True)
        ]  # fmt: skip
        held = [[year, places[path]] for path in order for year in self.content.places[path].held_years]
        return {
            "years": years, "places": [self.content.places[path].name for path in order], "points": points, "held": held,
            "links": ["../" + self.to.place(path) for path in order],
        }  # fmt: skip

    def _grid(self, own: list[Adoption]) -> dict[str, Any] | None:
        """Provinces × levels: places that have it of those held, and the first year."""
        done = [a for a in own if a.status == "done" and a.year]
        held = [place for place in self.content.places.values() if place.held_years]
        if not done or not held:
            return None
        levels = [level for level in LEVELS if any(place.level == level for place in held)]
        provinces = sorted({place.province for place in held})
        years = self._years(a.year for a in done if a.year)
        span = max(years[-1] - years[0], 1)
        by_cell = group(done, lambda a: (self.content.places[a.place].province, self.content.places[a.place].level))
        of_cell = group(held, lambda place: (place.province, place.level))
        rows = []
        for province in provinces:
            cells = []
            for level in levels:
                have, all_held = by_cell.get((province, level), []), of_cell.get((province, level), [])
                first = min((a.year for a in have if a.year), default=None)
                shade = 1 + round(5 * (first - years[0]) / span) if first else 0
                cells.append({"first": first, "have": len(have), "held": len(all_held), "shade": shade, "names": "、".join(self.content.places[a.place].name for a in have)})  # fmt: skip
            rows.append((self._place(province, "../", whole=False), any(c["first"] for c in cells), cells))
        rows.sort(key=lambda row: not row[1])
        scale = [(1 + round(5 * (year - years[0]) / span), year) for year in range(years[0], years[-1] + 1)]
        return {"levels": levels, "rows": [(place, cells) for place, _, cells in rows], "scale": scale}

    # Places ------------------------------------------------------------------------------------------------------

    def place(self, place: Place) -> Iterator[tuple[str, str]]:
        """One place: what it has, plans and lacks, its laws, values, honours, learning and parts."""
        content, up = self.content, "../"
        elsewhere = content.breadth
        own = Table(
            "programs", HAS,
            [
                [
                    self._program(a.program, up), content.programs[a.program].kind, content.programs[a.program].tier, a.status, a.year,
                    a.grades[0] if a.grades else "", list(a.years), elsewhere[a.program].places if a.program in elsewhere else 0,
                    elsewhere[a.program].at_risk if a.program in elsewhere else None, self._sentence(a.sentences[0] if a.sentences else "", up),
                ]
                for a in sorted(content.adoptions_by_place.get(place.path, ()), key=lambda a: (("done", "planned", "problem").index(a.status), a.year or 9999, a.program))
            ],
            "有什么、计划什么、缺什么", "What it has, plans and lacks",
        )  # fmt: skip
        cites = group(content.citations_by_place.get(place.path, ()), lambda c: c.law)
        laws = Table(
            "laws", LAWS_OF_PLACE,
            [
                [
                    self._law(law, up), content.laws[law].kind, self._years(content.report_of(c.sentence).year or 0 for c in rows),
                    len(rows), sorted({c.role for c in rows}),
                    next((c.superseded_by for c in rows if c.superseded), ""), self._sentence(rows[0].sentence, up),
                ]
                for law, rows in sorted(cites.items(), key=lambda item: (-len(item[1]), content.laws[item[0]].title))
            ],
            "引用的法律文件", "Laws cited",
        )  # fmt: skip
        values = Table(
            "values", VALUES,
            [
                [self._metric(o.metric, up), content.report_of(o.sentence).year, o.value, o.unit, o.bound, o.change, self._sentence(o.sentence, up)]
                for o in sorted(content.observations_by_place.get(place.path, ()), key=lambda o: (content.metrics[o.metric].name, content.report_of(o.sentence).year or 0, o.start))
            ],
            "指标数据", "Indicators",
        )  # fmt: skip
        honours = Table(
            "honours", HONOURS,
            [[self._program(e.program, up), e.by, e.year, self._sentence(e.sentence, up)] for e in content.honours_by_place.get(place.path, ())],
            "荣誉", "Honours",
        )  # fmt: skip
        learning = Table(
            "learning", LEARNING,
            [
                [self._place(e.learner, up), self._place(e.source, up), e.year, [self._program(p, up) for p in e.programs], self._sentence(e.sentence, up)]
                for e in content.learning
                if place.path in (e.learner, e.source)
            ],
            "向谁学习，谁来学习", "Learnt from, and learnt by",
        )  # fmt: skip
        parts = Table(
            "parts", PARTS,
            [[self._place(p.path, up, whole=False), p.level, list(p.held_years), sum(a.status == "done" for a in content.adoptions_by_place.get(p.path, ()))] for p in content.parts.get(place.path, ())],
            "下辖", "Its parts",
        )  # fmt: skip
        above: list[Cell] = []
        path = place.parent
        while path:
            above.insert(0, self._place(path, up, whole=False))
            path = path.rpartition("/")[0]
        reports = [
            [f"{report.year or '—'} {report.title or report.file}", up + self.to.report(report.id)]
            for report in content.reports_by_place.get(place.path, ())
        ]
        tables = [own, laws, values, honours, learning, parts]
        yield from self._draw("place.html.j2", self.to.place(place.path), tables, place=place, above=above, reports=reports, tables=tables, matrix=self._matrix(place))  # fmt: skip

    def _matrix(self, place: Place) -> dict[str, Any] | None:
        """Programs × years held: what each report says, for the named programs of a place with several reports."""
        if len(place.held_years) < 2:
            return None
        years = list(place.held_years)
        said: dict[str, dict[int, str]] = defaultdict(dict)
        for status in ("problem", "planned", "done"):  # the strongest last
            for a in self.content.adoptions_by_place.get(place.path, ()):
                if a.status == status and self.content.programs[a.program].tier == "named":
                    said[a.program] |= dict.fromkeys(a.years, status)
        rows = [
            (self._program(name, "../"), [cells.get(year, "") for year in years])
            for name, cells in sorted(said.items(), key=lambda item: (min(item[1], default=9999), item[0]))
        ]
        return {"years": years, "rows": rows[:60], "left_out": max(len(rows) - 60, 0)} if rows else None

    # Laws --------------------------------------------------------------------------------------------------------

    def law(self, law: Law) -> Iterator[tuple[str, str]]:
        """One law: who cites it when and how, editions, and its network of co-citation."""
        content, up = self.content, "../"
        cites = sorted(
            content.citations_by_law.get(law.id, ()),
            key=lambda c: (content.report_of(c.sentence).year or 0, c.sentence, c.start),
        )
        table = Table(
            "citations", CITATIONS,
            [
                [
                    self._place(content.report_of(c.sentence).place, up), content.report_of(c.sentence).year, c.role, c.status, c.edition or "",
                    c.article or "", bool(c.superseded), c.superseded_by or "", self._sentence(c.sentence, up),
                ]
                for c in cites
            ],
            "引用", "Citations",
        )  # fmt: skip
        near = self._neighbours(law)
        neighbours = Table(
            "neighbours", NEIGHBOUR_COLUMNS,
            [[self._law(other, up), content.laws[other].kind, support, content.laws[other].cited_by, jaccard, lift] for other, support, jaccard, lift in near],
            "一起引用的法律文件", "Cited together with",
        )  # fmt: skip
        leaders = Table(
            "leaders", LEADERS,
            [[self._link(e.body, f"bodies.html?q={quote(e.body)}", up), e.year, e.support, self._sentence(e.sentence, up)] for e in content.leaders_by_subject.get(("Law", law.id), ())],
            "制发机构", "Issued by",
        )  # fmt: skip
        programs: dict[str, set[str]] = defaultdict(set)
        for c in cites:
            for name in content.programs_by_sentence.get(c.sentence, ()):
                programs[name].add(c.sentence)
        with_it = Table(
            "programs", PROGRAMS_WITH,
            [
                [self._program(name, up), content.programs[name].kind, len({content.sentences[s].report for s in found}), len(found), self._sentence(min(found), up)]
                for name, found in sorted(programs.items(), key=lambda item: (-len(item[1]), item[0]))
            ],
            "同句提到的举措", "Reforms named in the same sentence",
        )  # fmt: skip
        editions = Counter(
            (c.edition or "", bool(c.superseded), c.superseded_by or "", c.superseded_since or "") for c in cites
        )
        edition_table = Table(
            "editions", EDITIONS, [[*key, count] for key, count in sorted(editions.items())], "版本与效力", "Editions"
        )
        roles = Counter(c.role for c in cites)
        tables = [table, neighbours, with_it, edition_table, leaders]
        yield from self._draw(
            "law.html.j2", self.to.law(law.id), tables, law=law, tables=tables, scope=self._place(law.scope, up), chart=self._cites_chart(law, cites),
            network=self._network(law, [row[0] for row in near[:NEIGHBOURS]]) if near else None, roles=sorted(roles.items(), key=lambda item: (-item[1], item[0])),
            reports=len(content.reports), places=len({content.report_of(c.sentence).place for c in cites} - {""}), neighbours=len(near),
            years=self._years(year for c in cites if (year := content.report_of(c.sentence).year)), left_out=max(len(near) - NEIGHBOURS, 0), superseded=next((c for c in reversed(cites) if c.superseded), None),
        )  # fmt: skip

    def _neighbours(self, law: Law) -> list[tuple[str, int, float, float]]:
        """(other law, support, Jaccard, lift), the most often cited together first."""
        rows = []
        for other, support in self.content.neighbours.get(law.id, {}).items():
            a, b = law.cited_by, self.content.laws[other].cited_by
            either = a + b - support
            rows.append(
                (
                    other,
                    support,
                    support / either if either else 0.0,
                    support * len(self.content.reports) / (a * b) if a * b else 0.0,
                )
            )
        return sorted(rows, key=lambda row: (-row[1], -row[3], row[0]))

    def _network(self, law: Law, near: list[str]) -> dict[str, Any]:
        content = self.content
        inside = [law.id, *near]
        number = {other: i for i, other in enumerate(inside)}
        nodes = [
            {"id": str(i), "label": content.laws[other].title, "kind": content.laws[other].kind, "cited": content.laws[other].cited_by, "href": "../" + self.to.law(other)}
            for other, i in number.items()
        ]  # fmt: skip
        edges = [
            [number[a], number[b], support]
            for a in inside
            for b, support in sorted(content.neighbours.get(a, {}).items())
            if b in number and number[a] < number[b] and (number[a] == 0 or support > 1)
        ]
        return {"nodes": nodes, "edges": edges}

    def _cites_chart(self, law: Law, cites: list[Any]) -> dict[str, Any] | None:
        by_year: dict[int, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for c in cites:
            report = self.content.report_of(c.sentence)
            if report.year and report.place:
                by_year[report.year][self.content.places[report.place].level].add(report.place)
        if not by_year:
            return None
        years = list(self.content.held_by_year)
        levels = [level for level in LEVELS if any(level in cells for cells in by_year.values())]
        return {
            "years": years, "held": [self.content.held_by_year[year] for year in years], "levels": levels,
            "series": [[len(by_year[year][level]) if year in by_year else 0 for year in years] for level in levels],
        }  # fmt: skip

    # Indicators --------------------------------------------------------------------------------------------------

    def metric(self, metric: Metric) -> Iterator[tuple[str, str]]:
        """One indicator over places and years."""
        content, up = self.content, "../"
        rows = []
        series: dict[tuple[str, str], list[list[Any]]] = defaultdict(list)
        for o in content.observations_by_metric[metric.id]:
            report = content.report_of(o.sentence)
            level = content.places[report.place].level if report.place else ""
            rows.append(
                [
                    self._place(report.place, up),
                    level,
                    report.year,
                    o.value,
                    o.unit,
                    o.bound,
                    o.change,
                    self._sentence(o.sentence, up),
                ]
            )
            if report.year and report.place and not o.change:
                series[o.unit, report.place].append([report.year, o.value, o.bound])
        rows.sort(key=lambda row: (row[2] or 0, str(row[0]), row[3]))
        unit = Counter(unit for unit, _ in series).most_common(1)[0][0] if series else ""
        drawn = sorted(
            (place for own, place in series if own == unit), key=lambda place: (-len(series[unit, place]), place)
        )
        chart = {
            "unit": unit, "left_out": max(len(drawn) - SERIES, 0),
            "series": [[content.places[place].name, sorted(series[unit, place])] for place in drawn[:SERIES]],
        }  # fmt: skip
        table = Table("observations", OBSERVATIONS, rows, "观测值", "Observations")
        yield from self._draw("metric.html.j2", self.to.metric(metric.id), [table], metric=metric, table=table, chart=chart if drawn else None, changes=sum(bool(o.change) for o in content.observations_by_metric[metric.id]))  # fmt: skip

    # Stored reports ----------------------------------------------------------------------------------------------

    def query(self, query: QueryResult) -> Iterator[tuple[str, str]]:
        """A stored report: its rows as a table, what it asks, and its text."""
        report = query.report
        table = None
        left_out = 0
        if query.result is not None:
            table = Table("rows", self._query_columns(report), [self._query_row(report, query.result.columns, row) for row in query.result.rows[:MOST_ROWS]], report.title)  # fmt: skip
            table.id = report.name
            left_out = max(len(query.result.rows) - MOST_ROWS, 0)
        yield from self._draw("query.html.j2", self.to.query(report.name), [table] if table else [], query=query, report=report, table=table, left_out=left_out)  # fmt: skip

    def _query_columns(self, report: StoredReport) -> list[Column]:
        kinds = {"int": "number", "float": "number", "bool": "code", "list": "list"}
        return [
            Column(c.name, c.name, c.name, "sentence" if c.name == "sentence" else kinds.get(c.type, "text"), doc=c.doc, is_filter=c.name in _CHOICES)
            for c in report.columns
        ]  # fmt: skip

    def _query_row(self, report: StoredReport, columns: list[str], row: list[Any]) -> list[Cell]:
        cells: list[Cell] = []
        values = dict(zip(columns, row, strict=True))
        for column, value in values.items():
            if isinstance(value, dict):
                value = "、".join(f"{k}={v}" for k, v in value.items())
            if isinstance(value, list):
                cells.append([self._named(column, item) for item in value])
            elif column == "sentence" and value:
                cells.append([value, self._evidence(values)])
            else:
                cells.append(self._named(column, value))
        return cells

    def _named(self, column: str, value: Any) -> Cell:
        """The value, with a link where it is a name that has a page."""
        if not isinstance(value, str) or not value:
            return value
        href = self.to.place(value)
        if not href and "program" in column:
            href = self.to.program(value)
        if not href and ("law" in column or column in ("rule", "title", "upper", "local")):
            href = self.to.law_of_title(value)
        if not href and column in ("file", "files"):
            reports = self.content.reports_by_file.get(value, [])
            href = self.to.report(reports[0].id) if len(reports) == 1 else ""
        return self._link(value, href, "../")

    def _evidence(self, values: dict[str, Any]) -> str:
        reports = self.content.reports_by_file.get(str(values.get("file", "")), [])
        if len(reports) != 1:
            return ""
        if values.get("start") is None:
            return "../" + self.to.report(reports[0].id)
        starts = self._starts.get(reports[0].id, [])
        at = bisect_right(starts, values["start"]) - 1
        return "../" + (self.to.at(reports[0].id, starts[at]) if at >= 0 else self.to.report(reports[0].id))

    @property
    def _starts(self) -> dict[str, list[int]]:
        if not hasattr(self, "_starts_of"):
            self._starts_of = {
                report: sorted(s.start for s in own)
                for report, own in group(self.content.sentences.values(), lambda s: s.report).items()
            }
        return self._starts_of

    # Annual reports ----------------------------------------------------------------------------------------------

    def report(self, text: ReportText, fragment: str) -> Iterator[tuple[str, str]]:
        """An annotated report; `fragment` is markup that holds the report's text as text."""
        content, up = self.content, "../"
        report: AnnualReport = content.reports[text.report]
        own = {s.id for s in self._sentences_of.get(report.id, ())}
        programs = sorted({name for s in own for name in content.programs_by_sentence.get(s, ())})
        laws = sorted({c.law for s in own for c in content.citations_by_sentence.get(s, ())})
        yield from self._draw(
            "report.html.j2", self.to.report(report.id), report=report, fragment=Markup(fragment), is_whole=text.is_whole,
            place=self._place(report.place, up), programs=[self._program(name, up) for name in programs], laws=[self._law(law, up) for law in laws],
        )  # fmt: skip

    @property
    def _sentences_of(self) -> dict[str, list[Any]]:
        if not hasattr(self, "_sentences_by_report"):
            self._sentences_by_report = group(self.content.sentences.values(), lambda s: s.report)
        return self._sentences_by_report

    # Search and method -------------------------------------------------------------------------------------------

    def search_names(self) -> list[list[Any]]:
        """Rows [kind, name, href, weight, note] of everything that has a name."""
        content = self.content
        names: list[list[Any]] = []
        for program in content.programs.values():
            spread = content.breadth.get(program.name)
            names.append(
                ["Program", program.name, self.to.program(program.name), spread.places if spread else 0, program.kind]
            )
        for place in content.places.values():
            names.append(["Jurisdiction", place.path, self.to.place(place.path), len(place.held_years), place.level])
        for law in content.laws.values():
            names.append(["Law", law.title, self.to.law(law.id), law.cited_by, law.kind])
        for metric in content.metrics.values():
            names.append(
                [
                    "Metric",
                    metric.name,
                    self.to.metric(metric.id) or f"metrics.html?q={quote(metric.name)}",
                    len(content.observations_by_metric.get(metric.id, ())),
                    metric.unit,
                ]
            )
        for body in content.bodies:
            names.append(["Institution", body.name, f"bodies.html?q={quote(body.name)}", body.reports, body.kind])
        for query in content.queries:
            names.append(
                ["Query", f"{query.report.title} {query.report.name}", self.to.query(query.report.name), 0, ""]
            )
        for report in content.reports.values():
            names.append(
                ["Report", report.title or report.file, self.to.report(report.id), report.year or 0, report.file]
            )
        return names

    def search(self) -> Iterator[tuple[str, str]]:
        """The page that searches."""
        yield from self._draw("search.html.j2", "search.html")

    def about(self) -> Iterator[tuple[str, str]]:
        """Coverage, method and licences."""
        content = self.content
        years = list(content.held_by_year)
        columns = [
            Column("place", "地方", "place"), Column("level", "层级", "level", "code", is_filter=True),
            Column("held", "年数", "years held", "number"), *(Column(str(year), str(year), str(year)) for year in years),
        ]  # fmt: skip
        rows: list[list[Cell]] = []
        for place in content.places.values():
            if place.held_years:
                by_year = {report.year: report.id for report in content.reports_by_place.get(place.path, ())}
                rows.append(
                    [self._place(place.path, ""), place.level, len(place.held_years)]
                    + [["●", self.to.report(by_year[year])] if year in by_year else "" for year in years]
                )
        table = Table("coverage", columns, rows, "收录情况：地方 × 年份", "Coverage: places × years")
        held = {"years": years, "held": list(content.held_by_year.values())}
        yield from self._draw("about.html.j2", "about.html", [table], table=table, held=held)


def is_censored(place: Place, year: int | None) -> bool:
    """Whether no earlier report of the place is held, so that it may have had the program before."""
    return bool(place.held_years and year is not None and place.held_years[0] >= year)


_CHOICES = ("level", "kind", "status", "role", "grade", "tier", "origin", "province", "relation")
_YEAR = Column("year", "年份", "year", "number")
_PLACE = Column("place", "地方", "place")
_LEVEL = Column("level", "层级", "level", "code", is_filter=True)
_KIND = Column("kind", "类别", "kind", "code", is_filter=True)
_STATUS = Column("status", "状态", "status", "code", is_filter=True)
_BOUND = Column("bound", "准确度", "bound", "code")
_CHANGE = Column("change", "增减", "change", "code")
_VALUE = Column("value", "数值", "value", "number")
_UNIT = Column("unit", "单位", "unit", is_filter=True)
REFORMS = (
    Column("program", "举措", "reform"), _KIND, Column("places", "地方数", "places", "number"),
    Column("at_risk", "可比地方", "at risk", "number", doc="首见年份及以后有报告的地方数 · places with a report in or after the first year"),
    Column("provinces", "省份", "provinces", "number"), Column("first_year", "首见", "first year", "number"),
    Column("last_year", "最近首见", "last to follow", "number"), Column("curve", "累计扩散", "spread", "spark"),
    Column("first_places", "首见地", "first places", "list"), Column("honours", "获评", "won", "number"),
    Column("origin", "名称来源", "found by", "code", is_filter=True), Column("tier", "性质", "tier", "code", is_filter=True, chosen="named"),
)  # fmt: skip
LAWS = (
    Column("law", "名称", "title"), _KIND, Column("scope", "制定地", "scope"), Column("cited_by", "引用报告", "reports", "number"),
    Column("places", "地方", "places", "number"), Column("first_year", "首见", "first year", "number"),
    Column("last_year", "最近", "last year", "number"), Column("neighbours", "共引", "co-cited", "number"),
    Column("superseded", "曾引失效", "cited when superseded", "code", is_filter=True),
)  # fmt: skip
PLACES = (
    _PLACE, _LEVEL, Column("province", "省份", "province", is_filter=True), Column("years", "有报告的年份", "years held", "list"),
    Column("held", "年数", "years", "number"), Column("done", "已实施", "done", "number"), Column("planned", "计划", "planned", "number"),
    Column("problem", "不足", "lacks", "number"), Column("honours", "荣誉", "honours", "number"),
)  # fmt: skip
METRICS = (
    Column("metric", "指标", "indicator"), _UNIT, Column("values", "观测值", "values", "number"), Column("places", "地方", "places", "number"),
    Column("first_year", "首见", "first year", "number"), Column("last_year", "最近", "last year", "number"), _SENTENCE,
)  # fmt: skip
BODIES = (
    Column("body", "机构", "body"), _KIND, Column("place", "所属地方", "place"), Column("reports", "报告", "reports", "number"),
    Column("sentences", "语句", "sentences", "number"), Column("leads", "牵头、制发", "leads or issues", "list"), _SENTENCE,
)  # fmt: skip
REPORTS = (
    Column("title", "标题", "title"), _PLACE, _LEVEL, Column("year", "年份", "year", "number", is_filter=True),
    Column("published", "发布日期", "published"), Column("file", "文件", "file"), Column("id", "编号", "id"), Column("notes", "说明", "notes"),
)  # fmt: skip
QUERIES = (
    Column("title", "报表", "report"), Column("group", "分组", "group", is_filter=True), Column("name", "名称", "name"),
    Column("rows", "行数", "rows", "number"), Column("doc", "说明", "what it tells"),
)  # fmt: skip
ADOPTIONS = (
    _PLACE, _LEVEL, Column("province", "省份", "province", is_filter=True), _STATUS, _YEAR, Column("lag", "滞后（年）", "lag (years)", "number"),
    Column("grade", "力度", "grade", "code", is_filter=True),
    Column("is_left_censored", "左删失", "left-censored", "code", doc="此前没有该地报告，可能更早就有 · no earlier report of the place is held"),
    Column("years", "提到的年份", "years said", "list"), Column("held_years", "有报告的年份", "years held", "list"), _SENTENCE,
)  # fmt: skip
LEARNING = (
    Column("learner", "学习者", "learner"), Column("source", "来源地", "source"), _YEAR, Column("programs", "学了什么", "what", "list"), _SENTENCE,
)  # fmt: skip
PROMOTIONS = (
    Column("place", "推广范围", "promoted in"), Column("by", "依据谁的报告", "said by"), _YEAR, _SENTENCE,
)  # fmt: skip
WINNERS = (_PLACE, Column("by", "授予层级", "given by", "code"), _YEAR, _SENTENCE)
HONOURS = (Column("honour", "荣誉", "honour"), Column("by", "授予层级", "given by", "code"), _YEAR, _SENTENCE)
LINEAGE = (
    Column("program", "举措", "reform"), Column("relation", "关系", "relation", "code"), Column("other", "另一举措", "other"), _YEAR,
    Column("support", "报告数", "reports", "number"), _SENTENCE,
)  # fmt: skip
LEADERS = (Column("body", "机构", "body"), _YEAR, Column("support", "报告数", "reports", "number"), _SENTENCE)
LAWS_WITH = (
    Column("law", "法律文件", "law"), _KIND, Column("reports", "报告", "reports", "number"), Column("sentences", "语句", "sentences", "number"), _SENTENCE,
)  # fmt: skip
PROGRAMS_WITH = (Column("program", "举措", "reform"), *LAWS_WITH[1:])
MEASURED = (Column("metric", "指标", "indicator"), _PLACE, _YEAR, _VALUE, _UNIT, _SENTENCE)
HAS = (
    Column("program", "举措", "reform"), _KIND, Column("tier", "性质", "tier", "code", is_filter=True), _STATUS,
    Column("year", "首见", "first year", "number"), Column("grade", "力度", "grade", "code"), Column("years", "提到的年份", "years said", "list"),
    Column("places", "有它的地方", "places with it", "number"), Column("at_risk", "可比地方", "at risk", "number"), _SENTENCE,
)  # fmt: skip
LAWS_OF_PLACE = (
    Column("law", "法律文件", "law"), _KIND, Column("years", "年份", "years", "list"), Column("count", "次数", "citations", "number"),
    Column("roles", "角色", "roles", "codes"), Column("superseded_by", "已被取代", "superseded by"), _SENTENCE,
)  # fmt: skip
VALUES = (Column("metric", "指标", "indicator"), _YEAR, _VALUE, _UNIT, _BOUND, _CHANGE, _SENTENCE)
PARTS = (
    _PLACE,
    _LEVEL,
    Column("years", "有报告的年份", "years held", "list"),
    Column("done", "已实施", "done", "number"),
)
CITATIONS = (
    _PLACE, _YEAR, Column("role", "角色", "role", "code", is_filter=True), _STATUS, Column("edition", "版本", "edition"),
    Column("article", "条款", "article"), Column("superseded", "已失效", "superseded", "code"), Column("superseded_by", "被取代", "superseded by"), _SENTENCE,
)  # fmt: skip
NEIGHBOUR_COLUMNS = (
    Column("law", "法律文件", "law"), _KIND, Column("support", "共引报告", "support", "number"), Column("cited_by", "引用报告", "cited by", "number"),
    Column("jaccard", "Jaccard", "Jaccard", "number"), Column("lift", "提升度", "lift", "number"),
)  # fmt: skip
EDITIONS = (
    Column("edition", "版本", "edition"), Column("superseded", "引用时已失效", "superseded", "code"), Column("superseded_by", "取代者", "superseded by"),
    Column("since", "自", "since"), Column("count", "引用次数", "citations", "number"),
)  # fmt: skip
OBSERVATIONS = (_PLACE, _LEVEL, _YEAR, _VALUE, _UNIT, _BOUND, _CHANGE, _SENTENCE)
INTROS = {
    "laws": ("年度报告引用的法律法规、规划和文件。打开一部，看谁在哪年、以什么方式引用它，以及常与哪些文件一起出现。",
             "Laws, plans and documents that the annual reports cite: by whom, when, in what role, and together with what."),
    "places": ("报告提到的地方。没有报告的地方，没有任何“有”或“没有”的结论。",
               "Places that the reports name. Of a place without a report held nothing is known either way."),
    "metrics": ("报告给出的数据。有两个以上观测值的指标有自己的页面和图。",
                "Figures that the reports give. Indicators with two values or more have a page with a chart."),
    "bodies": ("报告提到的机构，及其牵头的举措和制发的文件。", "Public bodies, with the reforms they lead and the documents they issue."),
    "reports": ("收录的年度报告。每份都可逐句查看识别结果。", "The annual reports held; each can be read sentence by sentence with what was recognised."),
    "queries": ("预先写好的查询，以默认参数运行的结果可排序、筛选、下载。换参数用 fazhi report run。",
                "Stored queries, run with their default parameters: to sort, filter and download. `fazhi report run` takes other parameters."),
}  # fmt: skip
