"""Seconds and memory of every stored report, of the derived layer and of every analysis, on a graph of invented reports.

    python bench/queries.py --reports 10000                          # both engines, each from an empty graph
    python bench/queries.py --reports 10000 --engine neo4j --plans   # and the scans in each report's plan
    python bench/queries.py --to /tmp/graph --only spread            # a graph of one's own; loads where it holds none

Each report runs twice with its defaults; the second time is given, the plan being ready. Rows over the bar are marked.
Memory of a report: on Neo4j what the server counts for the query (GlobalMemory of its profile), on the embedded engine
the most that the Java heap held above its start, garbage included. Memory of an analysis: the most that this process
held above its start (Linux only), which on the embedded engine holds the Java heap too.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from bench.invented import invent_reports
from graph.analysis import discover_analyses
from graph.derive import derive
from graph.engines import open_engine
from graph.errors import GraphError
from graph.load import load_reports
from graph.parameters import bind
from graph.reports import StoredReport, bind_params, discover_reports, run_report

_BAR = 5.0
_REQUIRED = {"program": "举措12", "law": "法12", "metric": "指标12数", "place": "甲1省/乙1市"}
_MB = 2**20


def tell(name: str, seconds: float, rows: int | None = None, memory: float | None = None, more: str = "") -> None:
    """One line of the result: name, seconds, memory in MB, rows, a mark where it is over the bar."""
    shown = "" if memory is None else f"{memory / _MB:.0f} MB"
    counted = "" if rows is None else f"{rows} rows"
    print(f"{name}\t{seconds:.2f} s\t{shown}\t{counted}\t{'*' if seconds > _BAR else ''}\t{more}".rstrip(), flush=True)


def time_report(engine: Any, report: StoredReport, *, plans: bool) -> None:
    """Prints the report's line; one that fails says why and lets the rest go on."""
    given: dict[str, Any] = {param.name: _REQUIRED[param.name] for param in report.params if param.is_required}
    name = f"{report.path.parent.name}/{report.name}"
    rows, seconds, memory = 0, 0.0, None
    try:
        for _ in range(2):
            held = heap_above(engine)
            began = time.perf_counter()
            rows = len(run_report(engine, report, given).rows)
            seconds = time.perf_counter() - began
            memory = held()
            if seconds > 4 * _BAR:
                break
        if engine.name == "neo4j":
            memory = profiled_memory(engine, report, given)
    except GraphError as error:
        print(f"{name}\tfailed: {str(error)[:200]}", flush=True)
        return
    tell(name, seconds, rows, memory, scans_of(engine, report, given) if plans else "")


def heap_above(engine: Any) -> Callable[[], float | None]:
    """A function that gives the bytes of Java heap taken since now at most; None where the heap is not ours."""
    if engine.name == "neo4j":
        return lambda: None
    import jpype

    factory = jpype.java.lang.management.ManagementFactory
    heap = jpype.java.lang.management.MemoryType.HEAP
    jpype.java.lang.System.gc()
    pools = [pool for pool in factory.getMemoryPoolMXBeans() if pool.getType() == heap]
    before = sum(pool.getUsage().getUsed() for pool in pools)
    for pool in pools:
        pool.resetPeakUsage()
    return lambda: max(0.0, float(sum(pool.getPeakUsage().getUsed() for pool in pools) - before))


def process_above() -> Callable[[], float | None]:
    """A function that gives the bytes of memory that this process took since now at most; None where Linux's files are
    missing."""
    gc.collect()
    try:
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
        before = _status("VmRSS")
    except OSError:
        return lambda: None
    return lambda: max(0.0, _status("VmHWM") - before)


def _status(key: str) -> float:
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(float(line.split()[1]) * 1024 for line in lines if line.startswith(f"{key}:"))


def profiled_memory(engine: Any, report: StoredReport, given: dict[str, Any]) -> float | None:
    """Bytes that Neo4j counts for the whole query."""
    done = engine._driver.execute_query("PROFILE " + report.query, bind_params(report, given))
    memory = (done.summary.profile or {}).get("args", {}).get("GlobalMemory")
    return None if memory is None else float(memory)


def scans_of(engine: Any, report: StoredReport, given: dict[str, Any]) -> str:
    """The scans in a report's plan on Neo4j."""
    if engine.name != "neo4j":
        return ""
    plan = engine._driver.execute_query("EXPLAIN " + report.query, bind_params(report, given)).summary.plan
    scans: list[str] = []

    def walk(step: dict[str, Any]) -> None:
        kind = step["operatorType"].split("@")[0]
        if kind.endswith("Scan"):
            scans.append(f"{kind}({step['args'].get('Details', '')})")
        for child in step.get("children", []):
            walk(child)

    walk(plan)
    return " ".join(scans)


def measure(engine: Any, reports: int, only: str, *, plans: bool) -> None:
    """Prints a line for each step, stored report and analysis."""
    engine.prepare()
    if not engine.query("MATCH (r:Report) RETURN r.id AS id LIMIT 1").rows:
        began = time.perf_counter()
        load_reports(engine, invent_reports(reports))
        tell(f"load {reports} reports", time.perf_counter() - began)
        began = time.perf_counter()
        derive(engine)
        tell("derive, from nothing", time.perf_counter() - began)
    if not only:
        ids = [row[0] for row in engine.query("MATCH (r:Report) RETURN r.id AS id ORDER BY id LIMIT 10").rows]
        began = time.perf_counter()
        derive(engine, ids)
        tell("derive, 10 reports", time.perf_counter() - began)
    for report in discover_reports().values():
        if only in f"{report.path.parent.name}/{report.name}":
            time_report(engine, report, plans=plans)
    for name, module in discover_analyses().items():
        if only not in f"analyze {name}":
            continue
        held = process_above()
        began = time.perf_counter()
        try:
            rows = len(module.analyze(engine, bind(name, module.OPTIONS, {})).tables[0].result.rows)
        except GraphError as error:
            print(f"analyze {name}\tfailed: {str(error)[:200]}", flush=True)
            continue
        tell(f"analyze {name}", time.perf_counter() - began, rows, held())


@contextlib.contextmanager
def own_graph(name: str) -> Any:
    """An engine with an empty graph, which goes at the end."""
    from bench.server import start_server

    with tempfile.TemporaryDirectory() as folder, contextlib.ExitStack() as stack:
        target = f"{folder}/graph"
        if name == "neo4j":
            server = start_server(Path(folder))
            stack.callback(server.close)
            os.environ.update(server.environment())
            target = server.uri
        engine = open_engine(target)
        stack.callback(engine.close)
        yield engine


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=1000, help="invented reports to load")
    parser.add_argument("--engine", choices=["neo4j", "embedded"], nargs="+", default=["embedded", "neo4j"])
    parser.add_argument("--to", help="a graph of one's own instead: a folder, or neo4j://… or bolt://…")
    parser.add_argument("--only", default="", help="part of FOLDER/NAME of the reports or `analyze NAME` to run")
    parser.add_argument("--plans", action="store_true", help="on Neo4j, name the scans in each plan")
    options = parser.parse_args()
    if options.to:
        with contextlib.closing(open_engine(options.to)) as engine:
            measure(engine, options.reports, options.only, plans=options.plans)
        return
    for name in options.engine:
        print(f"# {name}", flush=True)
        with own_graph(name) as engine:
            measure(engine, options.reports, options.only, plans=options.plans)


if __name__ == "__main__":
    main()
