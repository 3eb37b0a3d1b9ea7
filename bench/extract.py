"""Characters per second of the whole way from file to JSON Lines on one core, beside a bare scan of the same text.

    python bench/extract.py [FOLDER] [--characters 5000000]

Copies the .txt reports of FOLDER (default: samples/reports) until they hold so many characters, extracts them all in
one process, and prints the speed, the speed of a bare scan by the same automata, their ratio, and the peak memory at
half and at the end: it must not grow with the number of files.
"""

from __future__ import annotations

import argparse
import itertools
import resource
import sys
import tempfile
import time
from pathlib import Path

# A script's own folder comes first on the path, and this file is named as the package is.
sys.path = [entry for entry in sys.path if Path(entry or ".").resolve() != Path(__file__).parent.resolve()]

from extract.fold import fold
from extract.lexicon import Lexicons
from extract.matcher import Matcher
from extract.output import OutputWriter
from extract.pipeline import Pipeline
from extract.read import read_source
from extract.run import Refused, extract_documents, list_files


def peak_megabytes() -> float:
    """Peak resident memory of this process so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=Path(__file__).parent.parent / "samples" / "reports")
    parser.add_argument("--characters", type=int, default=5_000_000)
    arguments = parser.parse_args()
    texts = [read_source(path).text for path in list_files([arguments.folder]) if path.suffix == ".txt"]
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "reports"
        folder.mkdir()
        files: list[Path] = []
        characters = 0
        for number, text in enumerate(itertools.cycle(texts)):
            if characters >= arguments.characters:
                break
            path = folder / f"{number:06}.txt"
            path.write_text(text, encoding="utf-8")
            files.append(path)
            characters += len(text)
        started = time.process_time()
        pipeline = Pipeline()
        ready = time.process_time()
        half = 0.0
        with OutputWriter(Path(temporary) / "out") as writer:
            for done, result in enumerate(extract_documents(files, pipeline), 1):
                if not isinstance(result, Refused):
                    writer.write(result, keep_text=False)
                if done == len(files) // 2:
                    half = peak_megabytes()
        whole = time.process_time() - ready
        end = peak_megabytes()
        lexicons = Lexicons()
        types = ("Program", "Institution", "Law", "Place")
        scanners = [Matcher([(n, e) for e in lexicons.entries(t) for n in (e.name, *e.aliases)]) for t in types]
        begun = time.process_time()
        for path in files:
            view = fold(path.read_text(encoding="utf-8"))
            for scanner in scanners:
                scanner.find(view)
        bare = time.process_time() - begun
    print(f"files {len(files):,}, characters {characters:,}")
    print(f"start-up of the pipeline {ready - started:.2f} s")
    print(f"whole way  {characters / whole:>12,.0f} characters/s")
    print(f"bare scan  {characters / bare:>12,.0f} characters/s")
    print(f"ratio whole / bare {bare / whole:.3f}")
    print(f"peak memory: half way {half:.0f} MB, end {end:.0f} MB")


if __name__ == "__main__":
    main()
