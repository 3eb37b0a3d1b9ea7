"""Seconds of every stored report, of the derived layer and of the analyses, on a graph of invented reports.

    python bench/queries.py --reports 10000 --to /tmp/graph            # loads where the target holds no report
    python bench/queries.py --reports 10000 --to neo4j://localhost     # a server; its database is filled

Each report runs twice; the second time is given, the plan being ready. Rows over the bar are marked.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from bench.invented import invent_reports
from graph.derive import derive
from graph.engines import open_engine
from graph.engines.base import Engine
from graph.errors import GraphError
from graph.load import load_reports
from graph.reports import StoredReport, discover_reports, run_report

_BAR = 5.0
_REQUIRED = {"program": "举措12", "law": "法12", "metric": "指标12数", "place": "甲1省/乙1市"}


def seconds_of(engine: Engine, report: StoredReport) -> tuple[float, int]:
    """(seconds, rows) of the second run of a report with its defaults."""
    given: dict[str, Any] = {param.name: _REQUIRED[param.name] for param in report.params if param.is_required}
    rows = 0
    began = time.perf_counter()
    for _ in range(2):
        began = time.perf_counter()
        rows = len(run_report(engine, report, given).rows)
        if time.perf_counter() - began > 4 * _BAR:
            break
    return time.perf_counter() - began, rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=1000, help="invented reports to load")
    parser.add_argument("--to", required=True, help="a folder, or neo4j://… or bolt://…")
    parser.add_argument("--only", default="", help="part of the names of the stored reports to run")
    options = parser.parse_args()
    engine = open_engine(options.to)
    engine.prepare()
    if not engine.query("MATCH (r:Report) RETURN r.id AS id LIMIT 1").rows:
        began = time.perf_counter()
        load_reports(engine, invent_reports(options.reports))
        print(f"load\t{time.perf_counter() - began:.1f} s", flush=True)
        began = time.perf_counter()
        derive(engine)
        print(f"derive, from nothing\t{time.perf_counter() - began:.1f} s", flush=True)
    ids = [row[0] for row in engine.query("MATCH (r:Report) RETURN r.id AS id ORDER BY id LIMIT 10").rows]
    if not options.only:
        began = time.perf_counter()
        derive(engine, ids)
        print(f"derive, 10 reports\t{time.perf_counter() - began:.2f} s", flush=True)
    for name, report in discover_reports().items():
        if options.only not in name:
            continue
        try:
            seconds, rows = seconds_of(engine, report)
        except GraphError as error:
            print(f"{name}\tfailed: {str(error)[:200]}", flush=True)
            continue
        mark = " *" if seconds > _BAR else ""
        print(f"{name}\t{seconds:.2f} s\t{rows} rows{mark}", flush=True)
    engine.close()


if __name__ == "__main__":
    main()
