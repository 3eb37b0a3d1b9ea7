"""The memory of the embedded engine: how much it is given, and what is said where a query wants more."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from graph.engines.arcadedb import heap_size
from graph.errors import GraphError

GB = 2**30
MACHINES = [
    ("a small machine", 4 * GB, "", "2g"),
    ("a quarter", 24 * GB, "", "6g"),
    ("a large machine", 256 * GB, "", "8g"),
    ("what the user says", 24 * GB, "3g", "3g"),
    ("what the user says, in capitals", 24 * GB, "512M", "512m"),
]
WRONG = ["much", "4", "0g", "-1g", "4 g"]


@pytest.mark.parametrize(("memory", "given", "wanted"), [row[1:] for row in MACHINES], ids=[row[0] for row in MACHINES])
def test_heap_size(monkeypatch: pytest.MonkeyPatch, memory: int, given: str, wanted: str) -> None:
    monkeypatch.setattr(os, "sysconf", {"SC_PAGE_SIZE": 4096, "SC_PHYS_PAGES": memory // 4096}.__getitem__)
    monkeypatch.setenv("FAZHI_HEAP", given)
    assert heap_size() == wanted


@pytest.mark.parametrize("given", WRONG)
def test_heap_size_that_is_none(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv("FAZHI_HEAP", given)
    with pytest.raises(GraphError, match="no size of memory; allowed"):
        heap_size()


def test_query_beyond_the_heap_says_what_to_do(tmp_path: Path) -> None:
    query = (
        "UNWIND range(1, 3000) AS a UNWIND range(1, 1000) AS b "
        "WITH a, toString(a * b) + 'a long text to fill the memory with' AS text "
        "WITH text, a, count(*) AS c ORDER BY text, a RETURN count(text) AS n"
    )
    code = "import sys; from pathlib import Path; from graph.engines import open_engine; open_engine(Path(sys.argv[1])).query(sys.argv[2])"
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "graph"), query],
        capture_output=True, text=True, timeout=300, check=False, env=os.environ | {"FAZHI_HEAP": "128m"},
    )  # fmt: skip
    assert done.returncode != 0
    assert "needs more memory than the embedded engine has (128m): set FAZHI_HEAP" in done.stderr
