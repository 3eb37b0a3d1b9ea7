"""A run over files and folders: each report on its own, a bad file named and left out, memory bounded by one report."""

from __future__ import annotations

import gc
import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from extract.errors import ExtractError
from extract.model import Extraction
from extract.output import OutputWriter
from extract.parallel import run_in_processes
from extract.pipeline import Pipeline
from extract.read import SUFFIXES
from extract.review import Reviewer
from extract.source import HINTS_FILE, DocumentReader, SourceHints, read_hints

_SKIPPED = {HINTS_FILE, "README.md", "readme.md", ".DS_Store", "Thumbs.db"}


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that yields nothing, and why."""

    path: Path
    reason: str


@dataclass(slots=True)
class Summary:
    """What a run read and found."""

    read: int = 0
    refused: list[Refused] = field(default_factory=list)
    mentions: Counter[str] = field(default_factory=Counter)
    entities: dict[str, set[str]] = field(default_factory=dict)
    relations: Counter[str] = field(default_factory=Counter)
    unlinked: int = 0
    questions: int = 0  # rows of review.jsonl
    notes: list[str] = field(default_factory=list)

    def add(self, extraction: Extraction) -> None:
        self.read += 1
        for mention in extraction.mentions:
            self.mentions[mention.type] += 1
            if mention.canonical:
                self.entities.setdefault(mention.type, set()).add(mention.canonical)
            else:
                self.unlinked += 1
        self.relations.update(r.relation for r in extraction.relations)
        self.notes += [f"{extraction.doc.file}: {note}" for note in extraction.doc.notes]


def list_files(sources: Sequence[Path]) -> list[Path]:
    """The files behind files and folders, sorted by name within a folder; ExtractError for a path that is not there."""
    files: list[Path] = []
    for source in sources:
        if source.is_dir():
            inside = sorted(p for p in source.rglob("*") if p.is_file())
            files += [
                p
                for p in inside
                if p.name not in _SKIPPED and not any(part[0] == "." for part in p.relative_to(source).parts)
            ]
        elif source.exists():
            files.append(source)
        else:
            raise ExtractError(f"{source}: no such file or folder")
    return files


def document_ids(files: Sequence[Path]) -> list[str]:
    """The file stems, made unique in their order: report, report-2."""
    seen: Counter[str] = Counter()
    ids = []
    for path in files:
        seen[path.stem] += 1
        ids.append(path.stem if seen[path.stem] == 1 else f"{path.stem}-{seen[path.stem]}")
    return ids


class FileExtractor:
    """Extracts one file after another; a file that fails is refused."""

    def __init__(self, make_pipeline: Callable[[], Pipeline], place: str = "", year: int | None = None) -> None:
        self._pipeline = make_pipeline()
        self._reader = DocumentReader(self._pipeline.gazetteer)
        self._place, self._year = place, year
        gc.freeze()  # lexicons and patterns stay for the run: they need not be gone through for every few reports
        self._hints: dict[Path, dict[str, SourceHints]] = {}

    def __call__(self, path: Path) -> Extraction | Refused:
        """The extraction of a file; its document has the stem for id."""
        try:
            if path.parent not in self._hints:
                self._hints[path.parent] = read_hints(path.parent)
            hints = self._hints[path.parent].get(path.name)
            doc = self._reader.read(path, place=self._place, year=self._year, hints=hints)
        except ExtractError as error:
            return Refused(path, str(error))
        return self._pipeline.extract(doc)


def extract_documents(
    files: Sequence[Path],
    pipeline: Pipeline | Callable[[], Pipeline],
    *,
    place: str = "",
    year: int | None = None,
    jobs: int = 1,
) -> Iterator[Extraction | Refused]:
    """One result a file, in order of document id; a file that fails is refused and the run goes on.

    With more `jobs` than one, `pipeline` is a picklable function that makes one, and is called in each process.
    """
    named = sorted(zip(document_ids(files), files, strict=True), key=lambda item: item[0])
    make_pipeline = (lambda: pipeline) if isinstance(pipeline, Pipeline) else pipeline
    paths = [path for _, path in named]
    results: Iterator[Extraction | Refused]
    if jobs > 1 and len(files) > 1:
        make_task = partial(FileExtractor, make_pipeline, place, year)
        results = run_in_processes(make_task, paths, jobs=min(jobs, len(files)))
    else:
        results = map(FileExtractor(make_pipeline, place, year), paths)
    seen: dict[tuple[str, int] | None, str] = {}
    texts: dict[bytes, str] = {}  # digest of a report's words → the file that had them first
    for (name, _), result in zip(named, results, strict=True):
        if isinstance(result, Refused):
            yield result
            continue
        doc = result.doc
        doc.id = name
        digest = hashlib.blake2b("".join(doc.view.split()).encode(), digest_size=16).digest()
        twin = texts.setdefault(digest, doc.file)
        key = (doc.place.path, doc.year) if doc.place is not None and doc.year is not None else None
        if twin != doc.file:
            where = f" ({doc.url})" if doc.url else ""
            doc.notes.append(f"same place and year as {twin}, and the same text{where}; both are kept")
        elif key in seen:
            doc.notes.append(f"same place and year as {seen[key]}; both are kept")
        if key is not None:
            seen.setdefault(key, doc.file)
        yield result


def extract_sources(
    sources: Sequence[Path],
    *,
    out: Path,
    lexicon_folders: Sequence[Path] = (),
    place: str = "",
    year: int | None = None,
    without: Sequence[str] = (),
    jobs: int = 1,
    progress: Callable[[int, int, str], None] | None = None,
) -> Summary:
    """Reads every source and writes OUT, by `jobs` processes; `progress` is called with (done, all, file).

    `without` leaves lexicons out, by type or file stem.
    """
    files = list_files(sources)
    summary = Summary()
    make_pipeline = partial(Pipeline, tuple(lexicon_folders), without=tuple(without))
    pipeline = make_pipeline()
    reviewer = Reviewer(pipeline.lexicons, pipeline.decisions)
    with OutputWriter(out) as writer:
        results = extract_documents(files, make_pipeline if jobs > 1 else pipeline, place=place, year=year, jobs=jobs)
        for done, result in enumerate(results, 1):
            if isinstance(result, Refused):
                summary.refused.append(result)
                name = result.path.name
            else:
                summary.add(result)
                reviewer.add(result)
                name = result.doc.file
                writer.write(result, keep_text=SUFFIXES.get(Path(name).suffix.lower()) != "txt")
            if progress:
                progress(done, len(files), name)
        if not summary.read:
            reasons = "; ".join(r.reason for r in summary.refused[:3]) or "no files found"
            raise ExtractError(f"no report could be read: {reasons}")
        summary.questions = writer.write_review(reviewer.questions())
    return summary
