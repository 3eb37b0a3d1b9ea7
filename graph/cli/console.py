"""Messages, progress and errors of the command line: results on stdout, everything else on stderr."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType


class CommandError(Exception):
    """A failure to tell the user: `code` 1, or 2 for wrong use."""

    def __init__(self, message: str, code: int = 1) -> None:
        super().__init__(message)
        self.code = code


def say(message: str = "") -> None:
    """A line for the user, on stderr."""
    print(message, file=sys.stderr)


def screen_width() -> int | None:
    """Columns of the terminal that stdout is; None where it is none."""
    if not sys.stdout.isatty():
        return None
    import shutil

    return shutil.get_terminal_size().columns


def write_result(text: str, out: Path | None) -> None:
    """The result to stdout or, whole or not at all, to a file."""
    if out is None:
        sys.stdout.write(text.removeprefix("\ufeff"))
        return
    from graph.export import write_text

    write_text(out, text)
    say(f"written: {out}")


@contextmanager
def failing_plainly() -> Iterator[None]:
    """Errors of both packages as one plain line, never a traceback."""
    from extract.errors import ExtractError
    from graph.errors import GraphError

    try:
        yield
    except (ExtractError, GraphError) as error:
        raise CommandError(str(error)) from error
    except PermissionError as error:
        raise CommandError(f"{error.filename}: no permission") from error


@contextmanager
def progress_bar(title: str) -> Iterator[Callable[[int, int, str], None]]:
    """A bar on stderr where it is a terminal; elsewhere nothing is drawn."""
    if not sys.stderr.isatty():
        yield lambda done, total, name: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(title, total=None)

        def advance(done: int, total: int, name: str) -> None:
            progress.update(task, completed=done, total=total or None, description=f"{title} {name[:30]}")

        yield advance


@contextmanager
def stopping_gently() -> Iterator[Callable[[], bool]]:
    """SIGINT and SIGTERM end a load between two reports; the yielded function tells whether one came."""
    came: list[int] = []

    def note(number: int, frame: FrameType | None) -> None:
        came.append(number)

    before = {s: signal.signal(s, note) for s in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield lambda: bool(came)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    if came:
        raise CommandError("stopped by a signal; the reports loaded so far are whole, run again to complete", 130)
