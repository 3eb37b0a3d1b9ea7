"""`fazhi review`: questions for a person about program names, and the decisions on them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from graph.cli.console import CommandError, failing_plainly, say
from graph.cli.options import Lexicons


class _ListsByDefault(TyperGroup):
    """`fazhi review DIR` is `fazhi review list DIR`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if args and args[0] not in self.commands and args[0] not in ("--help", "-h"):
            args = ["list", *args]
        return super().parse_args(ctx, args)


review_app = typer.Typer(
    cls=_ListsByDefault,
    help="Questions about program names: `fazhi review DIR`, or decide, undo, decisions.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
Folder = Annotated[Path, typer.Option("--lexicons", help="Your lexicon folder; decisions.tsv is kept there")]


def register(app: typer.Typer) -> None:
    app.add_typer(review_app, name="review")


@review_app.command("list")
def review_list(
    source: Annotated[str, typer.Argument(help="An extraction folder, or the graph that was built from it")],
    lexicons: Lexicons = None,
    limit: Annotated[int, typer.Option("--limit", help="At most so many questions; 0 for all")] = 50,
    as_json: Annotated[bool, typer.Option("--json", help="JSON Lines")] = False,
) -> None:
    """Open questions, those that touch most places first."""
    with failing_plainly():
        import json

        from extract.decisions import Decisions, read_decisions
        from extract.lexicon import Lexicons as AllLexicons
        from extract.review import read_questions

        decided = read_decisions(AllLexicons(lexicons)) if lexicons else Decisions()
        rows = [row for row in read_questions(_review_file(source)) if not decided.answers(row)]
        shown = rows[:limit] if limit else rows
        for row in shown:
            if as_json:
                print(json.dumps(row, ensure_ascii=False, sort_keys=True))
                continue
            asked = f"{row['name']} = {row['candidate']} ?" if row["candidate"] else f"{row['name']}: a program?"
            print(f"{asked}  ({row['places']} places, {row['mentions']} mentions)")
            print(f"    {row['document']} {row['start']}–{row['end']}: {_around(row)}")
        say(f"open questions: {len(rows)}" + (f", shown: {len(shown)}" if len(shown) < len(rows) else ""))


@review_app.command("decide")
def review_decide(
    name: Annotated[str, typer.Argument(help="The name decided about")],
    kind: Annotated[
        str, typer.Argument(help="same | different | rename | program | not-a-program", metavar="DECISION")
    ],
    lexicons: Folder,
    why: Annotated[str, typer.Option("--why", help="The reason, for whoever reads it later")],
    other: Annotated[str, typer.Argument(help="The other name; for same and rename the one that is kept")] = "",
    who: Annotated[str, typer.Option("--who", help="Who decides; git's user.name or $USER if left out")] = "",
) -> None:
    """Keep a decision; it holds from the next build or extract with the same --lexicons."""
    with failing_plainly():
        from extract.decisions import ALONE, KINDS, decide

        if kind not in KINDS:
            raise CommandError(f"{kind}: no such decision; allowed are {', '.join(KINDS)}", 2)
        if bool(other) == (kind in ALONE):
            raise CommandError(f"{kind} {'takes no other name' if other else 'needs the other name'}", 2)
        if not why.strip():
            raise CommandError("--why is empty; say the reason", 2)
        print(f"decided: {decide(lexicons, name.strip(), kind, other.strip(), who=who or _user(), why=why.strip())}")


@review_app.command("undo")
def review_undo(
    name: Annotated[str, typer.Argument(help="A name decided about")],
    lexicons: Folder,
    other: Annotated[str, typer.Argument(help="Only the decision with this other name")] = "",
) -> None:
    """Take back what is decided about a name."""
    with failing_plainly():
        from extract.decisions import undo

        for decision in undo(lexicons, name, other):
            print(f"taken back: {decision}")


@review_app.command("decisions")
def review_decisions(lexicons: Folder) -> None:
    """All decisions of a lexicon folder, with who, when and why."""
    with failing_plainly():
        from extract.decisions import read_file

        decisions = read_file(lexicons)
        for decision in decisions:
            print(decision)
        say(f"decisions: {len(decisions)}")


def _review_file(source: str) -> Path:
    """The review.jsonl of an extraction folder, or of the one that `fazhi build` keeps beside a graph."""
    folders = (
        [Path("fazhi-extraction")]
        if "://" in source
        else [Path(source), Path(source).with_name(Path(source).name + "-extraction")]
    )
    for folder in folders:
        if (folder / "review.jsonl").is_file():
            return folder / "review.jsonl"
    tried = " and ".join(str(folder / "review.jsonl") for folder in folders)
    raise CommandError(
        f"{source}: no questions there ({tried} not found); `fazhi extract` and `fazhi build` write them"
    )


def _around(row: dict[str, Any], width: int = 60) -> str:
    """The sentence, cut to what stands around the name."""
    sentence = str(row["sentence"])
    at = max(0, sentence.find(str(row["name"])) - width // 2)
    piece = sentence[at : at + width + len(row["name"])]
    return ("…" if at else "") + piece + ("…" if at + len(piece) < len(sentence) else "")


def _user() -> str:
    """git's user.name, else the login name."""
    import getpass
    import shutil
    import subprocess

    if shutil.which("git"):
        done = subprocess.run(["git", "config", "user.name"], capture_output=True, text=True, check=False)
        if done.stdout.strip():
            return done.stdout.strip()
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"
