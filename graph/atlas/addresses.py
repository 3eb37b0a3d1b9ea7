"""Where each thing has its page: stable file names of ASCII characters, the same for the same thing in every atlas."""

from __future__ import annotations

import re
from collections import Counter
from hashlib import sha256

from graph.atlas.content import Content

_PLAIN = re.compile(r"[0-9a-z][0-9a-z_-]*")


def _hashed(prefix: str, key: str) -> str:
    return f"{prefix}-{sha256(key.encode()).hexdigest()[:12]}"


class Addresses:
    """Paths from the atlas's folder, "" where there is no page."""

    def __init__(self, content: Content) -> None:
        codes = Counter(place.code for place in content.places.values())
        self._programs = {name: f"programs/{_hashed('p', name)}.html" for name in content.programs}
        self._laws = {law: f"laws/{_hashed('l', law)}.html" for law in content.laws}
        self._places = {
            place.path: f"places/{place.code}.html"
            if _PLAIN.fullmatch(place.code or "") and codes[place.code] == 1
            else f"places/{_hashed('z', place.path)}.html"
            for place in content.places.values()
        }
        self._reports = {
            report: f"reports/{report if _PLAIN.fullmatch(report) else _hashed('r', report)}.html"
            for report in content.reports
        }
        self._metrics = {
            metric: f"metrics/{_hashed('m', metric)}.html"
            for metric, rows in content.observations_by_metric.items()
            if len(rows) > 1
        }
        self._queries = {query.report.name: f"queries/{query.report.name}.html" for query in content.queries}
        titles: dict[str, list[str]] = {}
        for law in content.laws.values():
            titles.setdefault(law.title, []).append(law.id)
        self._titles = {title: ids[0] for title, ids in titles.items() if len(ids) == 1}
        self._sentences = content.sentences

    def program(self, name: str) -> str:
        return self._programs.get(name, "")

    def law(self, law: str) -> str:
        """The page of a law by its id."""
        return self._laws.get(law, "")

    def law_of_title(self, title: str) -> str:
        """The page of the one law of that title; "" where several have it."""
        return self._laws.get(self._titles.get(title, ""), "")

    def place(self, path: str) -> str:
        return self._places.get(path, "")

    def report(self, report: str) -> str:
        return self._reports.get(report, "")

    def metric(self, metric: str) -> str:
        """The page of an indicator by its id; only those with two values or more have one."""
        return self._metrics.get(metric, "")

    def query(self, name: str) -> str:
        return self._queries.get(name, "")

    def sentence(self, sentence: str) -> str:
        """The place of a sentence in its annotated report."""
        if sentence not in self._sentences:
            return ""
        found = self._sentences[sentence]
        return self.at(found.report, found.start)

    def at(self, report: str, start: int) -> str:
        """The sentence of an annotated report that begins at a character."""
        return f"{self._reports[report]}#c{start}"
