"""The command line, which joins extraction and graph. Heavy packages are imported inside commands."""

from __future__ import annotations

import signal
import sys


def main() -> None:
    """Runs `fazhi`: 0 done, 1 a failure (named on stderr), 2 wrong use."""
    from graph.cli.app import app
    from graph.cli.console import CommandError

    # A closed pipe (fazhi … | head) ends the program quietly, as for other filters.
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    try:
        app()
    except CommandError as error:
        print(f"fazhi: {error}", file=sys.stderr)
        sys.exit(error.code)
    except KeyboardInterrupt:
        print("fazhi: interrupted; what was loaded stays whole", file=sys.stderr)
        sys.exit(130)
