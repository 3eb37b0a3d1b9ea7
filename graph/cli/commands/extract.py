"""`fazhi extract`: reports to JSON Lines."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graph.cli.console import failing_plainly, progress_bar, say
from graph.cli.options import Lexicons, Place, Sources, Year


def say_summary(summary: object) -> None:
    """Tells what an extraction read, refused and found."""
    from extract.run import Summary

    assert isinstance(summary, Summary)
    say(f"reports read: {summary.read}, refused: {len(summary.refused)}")
    for refused in summary.refused:
        say(f"  refused {refused.reason}")
    for kind in sorted(summary.mentions):
        say(f"  {kind}: {summary.mentions[kind]} mentions, {len(summary.entities.get(kind, ()))} entities")
    say("  relations: " + ", ".join(f"{name} {count}" for name, count in sorted(summary.relations.items())))
    for note in summary.notes:
        say(f"  note: {note}")


def extract(
    sources: Sources,
    out: Annotated[Path, typer.Option("--out", help="Folder for the JSON Lines")],
    lexicons: Lexicons = None,
    place: Place = "",
    year: Year = None,
    without: Annotated[
        list[str] | None,
        typer.Option("--without-lexicon", help="Leave a lexicon out, as programs: what is found by form; may repeat"),
    ] = None,
    jobs: Annotated[int, typer.Option("--jobs", min=1, help="Processes at work; the output is the same")] = 1,
) -> None:
    """Read reports and write mentions and relations as JSON Lines."""
    with failing_plainly():
        from extract.run import extract_sources

        with progress_bar("reading") as progress:
            summary = extract_sources(
                sources,
                out=out,
                lexicon_folders=lexicons or (),
                place=place,
                year=year,
                without=without or (),
                jobs=jobs,
                progress=progress,
            )
        say_summary(summary)
        if summary.unlinked:
            say(f"unlinked mentions: {summary.unlinked}, listed in {out / 'unlinked.jsonl'}")


def register(app: typer.Typer) -> None:
    app.command()(extract)
