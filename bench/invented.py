"""Invented reports of any number, as graph records, for measuring: places in four levels, years with gaps, programs that
spread, laws cited in a few groups, indicators, bodies. The same seed gives the same reports."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

from graph.records import ReportRecords, make_records

Row = dict[str, Any]
_YEARS = range(2017, 2025)
_GRADES = ("issued", "done", "done", "done", "piloted", "mentioned", "mentioned")


def invent_reports(
    number: int, *, seed: int = 1, programs: int = 40, laws: int = 30, metrics: int = 20, sentences: int = 60
) -> Iterator[ReportRecords]:
    """`number` reports; `programs`, `laws` and `metrics` are mentions a report, `sentences` its sentences."""
    rng = random.Random(seed)
    given = 0
    for index, (path, level) in enumerate(_places(max(4, number // 5))):
        for year in _YEARS:
            if given == number:
                return
            if rng.random() < 0.3:  # not held
                continue
            given += 1
            yield _report(rng, index, path, level, year, (programs, laws, metrics), sentences)


def _places(number: int) -> list[tuple[str, str]]:
    places: list[tuple[str, str]] = []
    province = 0
    while len(places) < number:
        province += 1
        top = f"甲{province}省"
        places.append((top, "province"))
        for city in range(1, 12):
            places.append((f"{top}/乙{city}市", "prefecture"))
            places += [(f"{top}/乙{city}市/丙{county}县", "county") for county in range(1, 9)]
            places += [(f"{top}/乙{city}市/丙1县/丁{town}镇", "township") for town in range(1, 3)]
    return places[:number]


def _zipf(rng: random.Random, most: int) -> int:
    """A number below `most`, small ones far more often."""
    return min(int(most ** rng.random()) - 1, most - 1)


def _status(sentence: int, sentences: int) -> str:
    """Shortcomings and plans stand at the end of a report."""
    share = sentence / sentences
    return "planned" if share > 0.9 else "problem" if share > 0.85 else "done"


def _report(
    rng: random.Random, index: int, path: str, level: str, year: int, counts: tuple[int, int, int], sentences: int
) -> ReportRecords:
    name = f"{index}-{year}"
    document: Row = {
        "document": name,
        "file": f"{name}.txt",
        "jurisdiction": path,
        "jurisdiction_code": f"{index + 1000}",
        "level": level,
        "year": None if index % 97 == 0 and year % 4 == 0 else year,
        "title": f"{path.split('/')[-1]}{year}",
        "sentences": [
            {
                "start": at * 100,
                "end": at * 100 + 100,
                "status": _status(at, sentences),
                "section": f"节{at // 6}",
                "text": f"第{at}句" + "推进依法行政工作" * 10 + "。",
            }
            for at in range(sentences)
        ],
    }
    mentions: list[Row] = []
    relations: list[Row] = []
    taken = [0] * sentences

    def mention(kind: str, canonical: str, attributes: Row, sentence: int | None = None) -> tuple[int, int]:
        sentence = rng.randrange(sentences) if sentence is None else sentence
        start = sentence * 100 + taken[sentence] % 90
        taken[sentence] += 6
        row = {"document": name, "type": kind, "start": start, "end": start + 5, "surface": canonical[:5]}
        mentions.append(row | {"canonical": canonical, "attributes": attributes, "rule": f"{kind.lower()}.invented"})
        return start, sentence

    def relate(relation: str, subject: str, obj: str, start: int, **attributes: str) -> None:
        row = {"document": name, "subject": subject, "relation": relation, "object": obj, "attributes": attributes}
        relations.append(row | {"rule": f"{relation.lower()}.invented", "evidence": {"start": start, "end": start + 5}})

    programs, laws, metrics = counts
    own = {_zipf(rng, 2000) for _ in range(programs)}
    for number in sorted(own):
        if number % 7 > year - 2015:  # not yet there
            continue
        program = f"举措{number}"
        start, sentence = mention("PROGRAM", program, {"kind": "reform"})
        status = _status(sentence, sentences)
        grade = {"grade": rng.choice(_GRADES)} if status == "done" else {}
        relate("ADOPTS", path, program, start, status=status, **grade)
        if rng.random() < 0.1:
            body, _ = f"{path.split('/')[-1]}{rng.choice(('司法局', '公安局', '政府办'))}", None
            mention("INSTITUTION", body, {"kind": "government", "serves": path}, sentence)
            relate("LED_BY", program, body, start)
        if rng.random() < 0.02:
            relate("EVOLVED_INTO", program, f"举措{sorted(own)[0]}", start)
        if rng.random() < 0.02:
            relate("PART_OF", program, f"举措{sorted(own)[-1]}", start)
        if rng.random() < 0.02:
            relate("PROMOTED_IN", program, path.split("/")[0], start, by=path.split("/")[0])
        if rng.random() < 0.02:
            honour = f"荣誉{_zipf(rng, 100)}"
            mention("PROGRAM", honour, {"kind": "honour"}, sentence)
            relate("RECOGNISED_AS", path, honour, start, by="province")
    program = f"地方举措{index}之{rng.randrange(3)}"
    start, _ = mention("PROGRAM", program, {"kind": "brand", "origin": "discovered"})
    relate("ADOPTS", path, program, start, status="done", grade="done")
    if rng.random() < 0.1:
        source = f"甲{rng.randrange(1, 5)}省"
        start, _ = mention("JURISDICTION", source, {"level": "province"})
        if source != path:
            relate("LEARNED_FROM", path, source, start, program=f"举措{_zipf(rng, 2000)}")
    for _ in range(laws):
        group = rng.randrange(10)
        title, scope = f"法{group * 40 + _zipf(rng, 40)}", "国家"
        if rng.random() < 0.1:
            title, scope = f"办法{rng.randrange(3)}", path
        told: Row = {"kind": "law", "scope": scope}
        if group % 3 == 0:  # a law of two editions, the older one cited now and then after the newer came
            old = year < 2021 or rng.random() < 0.2
            told |= {"edition": "2017" if old else "2021"}
            if old and year > 2021:
                told |= {"superseded": True, "superseded_by": title, "superseded_since": "2021-07-15"}
        start, _ = mention("LAW", title, told)
        relate("CITES", path, title, start, role=rng.choice(("implements", "promotes", "issues")), status="done")
    for _ in range(metrics):
        metric = rng.randrange(300)
        name = f"指标{metric}" + ("数", "率", "受理数", "办结数")[rng.randrange(8) % 7 % 4]
        value = {
            "value": round(rng.lognormvariate(4, 1), 1),
            "unit": "%" if name.endswith("率") else "件",
            "bound": "exact",
        }
        mention("METRIC", name, value)
    if rng.random() < 0.3:  # a name that no lexicon could tell
        mention("INSTITUTION", "", {})
        mentions[-1] |= {"surface": f"某局{rng.randrange(200)}", "candidates": ["甲局", "乙局"]}
    return make_records(document, sorted(mentions, key=lambda row: row["start"]), relations)
