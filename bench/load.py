"""Loading at size: rows per second into Neo4j and the embedded engine, and client memory.

    python bench/load.py                       # 1,000 and 10,000 generated reports into both engines
    python bench/load.py --bare-up-to 1000     # the bare loop for the smaller number alone
    python bench/load.py --reports 1000 --engine neo4j

Reports are generated as records, not as text: places, programs, laws, bodies and metrics with a few common and many rare
ones. The bare loop sends the same statements with the same batches by the driver's `execute_query` (the embedded engine:
by `command`, one transaction a report), with nothing around it. Each measurement is a process of its own, so its peak
memory is its own; with the embedded engine that holds its Java heap of at most 2 GB.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from graph.engines import open_engine
from graph.load import load_reports, statements_of
from graph.records import ReportRecords, make_records

_SENTENCE = "本年度推进各项工作落实落细,完善制度机制,强化监督检查,提升服务质效,取得积极成效。"
_SENTENCES_EACH = 12
_STATUSES = ("done", "done", "done", "planned", "problem")


def generate_reports(number: int) -> Iterator[ReportRecords]:
    """`number` reports, the same on every run: places of 31 provinces with ten years each."""
    for index in range(number):
        yield _generate(index)


def _generate(index: int) -> ReportRecords:
    dice = random.Random(index)
    place, year = index // 10, 2015 + index % 10
    path = f"省{place % 31}/市{place % 310}/县{place}"
    sentences, mentions, relations = [], [], []
    for number in range(_SENTENCES_EACH):
        start = number * 50
        status = dice.choice(_STATUSES)
        sentences.append(
            {
                "start": start,
                "end": start + 50,
                "status": status,
                "section": f"第{number // 8}部分",
                "text": _SENTENCE + str(start),
            }
        )
        program, law = f"举措{_rank(dice, 2000)}", f"法规{_rank(dice, 1500)}"
        body, metric = f"{path.split('/')[-1]}机构{dice.randrange(20)}", f"指标{_rank(dice, 3000)}"
        evidence = {"evidence": {"start": start, "end": start + 50}, "rule": "bench", "subject": path}
        if number % 2 == 0:
            mentions.append(_mention("PROGRAM", start + 2, program, kind="reform", tier="named"))
            relations.append(
                {"relation": "ADOPTS", "object": program, "attributes": {"status": status, "grade": status}, **evidence}
            )
        if number % 3 == 0:
            mentions.append(_mention("LAW", start + 12, law, kind="law", scope="国家"))
            relations.append(
                {"relation": "CITES", "object": law, "attributes": {"role": "implements", "status": status}, **evidence}
            )
        if number % 4 == 0:
            mentions.append(
                _mention("METRIC", start + 22, metric, value=dice.randrange(1000), unit="件", bound="exact")
            )
            relations.append(
                {"relation": "MEASURED_BY", "object": metric, "attributes": {"value": 1, "unit": "件"}, **evidence}
            )
        if number % 3 == 1:
            mentions.append(_mention("INSTITUTION", start + 32, body, kind="department", serves=path))
        if number == 5:
            other = dice.randrange(310)
            source = f"省{other % 31}/市{other}"
            mentions.append(_mention("JURISDICTION", start + 40, source, level="prefecture"))
            relations.append(
                {"relation": "LEARNED_FROM", "object": source, "attributes": {"program": program}, **evidence}
            )
        if number == 7:
            relations.append({"relation": "LED_BY", "object": body, "attributes": {}, **evidence, "subject": program})
    document = {
        "document": f"r{index:06}", "file": f"r{index:06}.txt", "title": f"报告{index}", "jurisdiction": path, "year": year,
        "jurisdiction_code": f"{110000 + place}", "level": "county", "sha256": f"{index:064x}", "sentences": sentences,
        "issuers": [f"县{place}人民政府"],
    }  # fmt: skip
    return make_records(document, mentions, relations)


def _rank(dice: random.Random, number: int) -> int:
    """A number below `number`, small ones often: names in reports are few and common, or many and rare."""
    return int(number * dice.random() ** 3)


def _mention(type_: str, start: int, name: str, **attributes: Any) -> dict[str, Any]:
    return {
        "type": type_, "start": start, "end": start + len(name), "surface": name, "canonical": name,
        "attributes": attributes, "rule": "bench",
    }  # fmt: skip


def count_rows(record: ReportRecords) -> int:
    """Nodes and edges that a report sends."""
    return 1 + sum(len(rows) for rows in (*record.nodes.values(), *record.edges.values()))


def _load(target: str, number: int) -> None:
    rows = 0

    def counted() -> Iterator[ReportRecords]:
        nonlocal rows
        for record in generate_reports(number):
            rows += count_rows(record)
            yield record

    engine = open_engine(target)
    engine.prepare()
    began = time.perf_counter()
    load_reports(engine, counted())
    seconds = time.perf_counter() - began
    engine.close()
    _tell(rows, seconds)


def _load_bare(target: str, number: int) -> None:
    engine: Any = open_engine(target)
    engine.prepare()
    rows = 0
    began = time.perf_counter()
    for record in generate_reports(number):
        rows += count_rows(record)
        statements = statements_of(record, record.base)
        if engine.name == "neo4j":
            for text, parameters in statements:
                engine._driver.execute_query(text, parameters)
        else:
            engine._database.begin()
            for text, parameters in statements:
                engine._database.command("opencypher", text, parameters)
            engine._database.commit()
    seconds = time.perf_counter() - began
    engine.close()
    _tell(rows, seconds)


def _tell(rows: int, seconds: float) -> None:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"rows": rows, "seconds": seconds, "peak_mb": peak}))


def _measure(*words: str, environment: dict[str, str]) -> dict[str, Any]:
    command = [sys.executable, __file__, "--run", *words]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(words)}: {done.stderr[-2000:]}")
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, nargs="+", default=[1000, 10000])
    parser.add_argument("--engine", choices=["neo4j", "embedded"], nargs="+", default=["neo4j", "embedded"])
    parser.add_argument("--bare-up-to", type=int, default=10**9, help="No bare loop for more reports than this")
    parser.add_argument("--run", nargs=3, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.run:
        what, target, number = given.run
        {"load": _load, "bare": _load_bare}[what](target, int(number))
        return
    import os

    from bench.server import start_server

    print("engine    reports       rows    rows/s   bare loop  ratio  peak MB", flush=True)
    for name in given.engine:
        for number in given.reports:
            with tempfile.TemporaryDirectory() as folder:
                environment = dict(os.environ)
                server = None
                if name == "neo4j":
                    server = start_server(Path(folder))
                    environment |= server.environment()
                try:
                    targets = [server.uri] * 2 if server else [f"{folder}/bare", f"{folder}/graph"]
                    loop = 0.0
                    if number <= given.bare_up_to:
                        bare = _measure("bare", targets[0], str(number), environment=environment)
                        loop = bare["rows"] / bare["seconds"]
                        if server:
                            server.close()
                            server = start_server(Path(folder))
                            targets[1] = server.uri
                    own = _measure("load", targets[1], str(number), environment=environment)
                    rate = own["rows"] / own["seconds"]
                    beside = f"{loop:11.0f} {rate / loop:6.2f}" if loop else f"{'':11} {'':6}"
                    print(
                        f"{name:9} {number:7} {own['rows']:10} {rate:9.0f} {beside} {own['peak_mb']:8.0f}", flush=True
                    )
                finally:
                    if server:
                        server.close()


if __name__ == "__main__":
    main()
