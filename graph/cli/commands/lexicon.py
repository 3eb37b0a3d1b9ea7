"""`fazhi lexicon`: list, check and fix lexicons."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graph.cli.console import CommandError, failing_plainly
from graph.cli.options import Lexicons

lexicon_app = typer.Typer(help="Lexicons: list, check, fix.", no_args_is_help=True, rich_markup_mode=None)


def register(app: typer.Typer) -> None:
    app.add_typer(lexicon_app, name="lexicon")


@lexicon_app.command("list")
def lexicon_list(lexicons: Lexicons = None) -> None:
    """Type, size and subject of every lexicon."""
    with failing_plainly():
        from extract.lexicon import Lexicons as AllLexicons

        for lexicon in AllLexicons(lexicons or ()).lexicons:
            print(f"{lexicon.type:16} {len(lexicon.entries):6}  {lexicon.path.name}: {lexicon.about}")


@lexicon_app.command("check")
def lexicon_check(
    paths: Annotated[list[Path] | None, typer.Argument(help="Files; all bundled ones if left out")] = None,
) -> None:
    """Complain of everything that is out of form in lexicon files."""
    with failing_plainly():
        from extract.lexicon import BUNDLED
        from extract.lexicon_check import check_lexicons

        complaints = check_lexicons(paths or sorted(BUNDLED.glob("*.tsv")))
        if complaints:
            raise CommandError("\n".join(complaints))
        print("all lexicons are in form")


@lexicon_app.command("fix")
def lexicon_fix(
    paths: Annotated[list[Path], typer.Argument(help="Lexicon files to rewrite in canonical form")],
) -> None:
    """Sort rows by id and fold names to half width."""
    with failing_plainly():
        from extract.lexicon_check import fix_lexicon

        for path in paths:
            print(f"{path}: {'rewritten' if fix_lexicon(path) else 'in form already'}")


@lexicon_app.command("export")
def lexicon_export(
    jieba: Annotated[Path, typer.Option("--jieba", help="File for a user dictionary of jieba")],
    type: Annotated[
        list[str] | None, typer.Option("--type", help="Place, Township, Institution, Program or Law; all if left out")
    ] = None,
    lexicons: Lexicons = None,
) -> None:
    """Write names and aliases for other programs."""
    with failing_plainly():
        from extract.jieba_dictionary import make_user_dictionary
        from extract.lexicon import Lexicons as AllLexicons
        from graph.cli.console import say, write_result

        dictionary = make_user_dictionary(AllLexicons(lexicons or ()), type or ())
        write_result(str(dictionary), jieba)
        say(
            f"{len(dictionary.lines)} names; jieba cuts {len(dictionary.cut_names)} of them at marks or rare characters"
        )
