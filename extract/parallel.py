"""Reports extracted by several processes, each with a pipeline of its own; results in the order of the files.

Memory is bounded: no more than a few reports a process are under way at once. Processes are started afresh (`spawn`), never
forked, so threads and engines of the caller do not matter.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context
from typing import Any, TypeVar

from extract.errors import ExtractError

Work = TypeVar("Work")
Result = TypeVar("Result")
_AHEAD = 4  # tasks a process under way: one in hand, the others waiting so that none is idle
_task: Callable[[Any], Any] | None = None


def run_in_processes(
    make_task: Callable[[], Callable[[Work], Result]], items: Iterable[Work], *, jobs: int
) -> Iterator[Result]:
    """`task(item)` for each item, in order; `make_task` is called once in each process and must be picklable.

    An exception of a task is raised here; ExtractError where a process dies.
    """
    waiting: deque[Future[Result]] = deque()
    rest = iter(items)
    start: Callable[..., None] = _start
    executor = ProcessPoolExecutor(jobs, get_context("spawn"), start, (make_task,))
    try:
        for item in islice(rest, jobs * _AHEAD):
            waiting.append(executor.submit(_run, item))
        while waiting:
            try:
                result = waiting.popleft().result()
            except BrokenProcessPool as error:
                message = "a process ended unexpectedly, perhaps for want of memory; run with fewer jobs"
                raise ExtractError(message) from error
            waiting.extend(executor.submit(_run, item) for item in islice(rest, 1))
            yield result
    finally:
        executor.shutdown(wait=True, cancel_futures=True)


def _start(make_task: Callable[[], Callable[[Any], Any]]) -> None:
    global _task
    _task = make_task()


def _run(item: Any) -> Any:
    assert _task is not None
    return _task(item)
