"""The search index: names in one file, sentences by pairs of characters in shards that a page loads as it needs them.

A query's sentences are those that have every pair of neighbouring characters of it, then verified by the script against
their text: so a Chinese substring is found wherever it stands, and nothing else is.
"""

from __future__ import annotations

import unicodedata
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from graph.export.page import script_json

CHUNK = 200  # sentences in one data file
POSTINGS = 30_000  # postings in one shard, more or less
MOST_SHARDS = 1024


@dataclass(frozen=True, slots=True)
class Found:
    """A sentence as search shows it: `href` from the folder's root, `source` a place and year or a file."""

    text: str
    href: str
    source: str
    status: str


def fold(text: str) -> str:
    """What is compared: compatibility forms one, no case, no blanks. The script's `fold` does the same."""
    return "".join(unicodedata.normalize("NFKC", text).lower().split())


def pairs(folded: str) -> set[str]:
    """Pairs of neighbouring letters, characters or digits."""
    return {a + b for a, b in pairwise(folded) if a.isalnum() and b.isalnum()}


def shard_of(pair: str, shards: int) -> int:
    """The shard of a pair; the script's `shardOf` does the same."""
    return (ord(pair[0]) * 31 + ord(pair[1])) % shards


def index_files(names: list[list[Any]], sentences: Iterable[Found]) -> Iterator[tuple[str, str]]:
    """Data files by path: `names` rows are [kind, name, href, weight, note]."""
    postings: dict[str, array[int]] = {}
    chunk: list[list[str]] = []
    total = 0
    for total, found in enumerate(sentences, 1):
        for pair in pairs(fold(found.text)):
            postings.setdefault(pair, array("I")).append(total - 1)
        chunk.append([found.text, found.href, found.source, found.status])
        if len(chunk) == CHUNK:
            yield _chunk(total - 1, chunk)
            chunk = []
    if chunk:
        yield _chunk(total - 1, chunk)
    shards = 1
    while shards < MOST_SHARDS and sum(map(len, postings.values())) > shards * POSTINGS:
        shards *= 2
    grouped: list[dict[str, str]] = [{} for _ in range(shards)]
    for pair in sorted(postings):
        grouped[shard_of(pair, shards)][pair] = _deltas(postings.pop(pair))
    for number, shard in enumerate(grouped):
        yield f"data/search/p{number}.js", f'atlas.add("p{number}",{script_json(shard)});\n'
    meta = {"shards": shards, "chunk": CHUNK, "sentences": total}
    yield "data/search/names.js", f'atlas.add("names",{script_json({"meta": meta, "names": names})});\n'


def _chunk(last: int, rows: list[list[str]]) -> tuple[str, str]:
    number = last // CHUNK
    return f"data/search/s{number}.js", f'atlas.add("s{number}",{script_json(rows)});\n'


_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def _deltas(numbers: array[int]) -> str:
    """Ascending numbers as their differences to the base 36, comma-separated."""
    parts, before = [], 0
    for number in numbers:
        rest, before = number - before, number
        digits = ""
        while True:
            rest, digit = divmod(rest, 36)
            digits = _DIGITS[digit] + digits
            if not rest:
                break
        parts.append(digits)
    return ",".join(parts)
