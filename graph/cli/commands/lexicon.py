"""`fazhi lexicon`: list, check, fix and import lexicons."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graph.cli.console import CommandError, failing_plainly, say
from graph.cli.options import Lexicons

lexicon_app = typer.Typer(help="Lexicons: list, check, fix, import.", no_args_is_help=True, rich_markup_mode=None)


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


@lexicon_app.command("import")
def lexicon_import(
    what: Annotated[str, typer.Argument(help="What the list names: laws")],
    source: Annotated[Path, typer.Argument(help="A .tsv, .csv or .xlsx file whose first row names its columns")],
    to: Annotated[Path, typer.Option("--to", help="Folder of your own lexicons, for --lexicons")],
    title_column: Annotated[
        str, typer.Option(help="Column of titles, where its name is not known (标题, 名称 …)")
    ] = "",
    kind_column: Annotated[str, typer.Option(help="Column of kinds (类别, 法律性质 …)")] = "",
    scope_column: Annotated[str, typer.Option(help="Column of places (地区 …)")] = "",
    issuer_column: Annotated[str, typer.Option(help="Column of issuers (制定机关 …)")] = "",
    date_column: Annotated[str, typer.Option(help="Column of dates of adoption (公布日期 …)")] = "",
    in_force_column: Annotated[str, typer.Option(help="Column of dates in force (施行日期 …)")] = "",
    validity_column: Annotated[str, typer.Option(help="Column that says what is repealed (时效性 …)")] = "",
    kind: Annotated[str, typer.Option(help="Kind of rows that have none: law, local_regulation, 地方性法规 …")] = "",
    scope: Annotated[str, typer.Option(help="Place of local rows that have none")] = "",
) -> None:
    """Make a list of laws into a lexicon of your own."""
    if what != "laws":
        raise CommandError(f"import {what!r}; allowed: laws", code=2)
    with failing_plainly():
        from extract.lexicon_check import check_lexicons
        from extract.lexicon_import import import_laws

        columns = {
            "title": title_column,
            "kind": kind_column,
            "scope": scope_column,
            "issuer": issuer_column,
            "date": date_column,
            "in_force": in_force_column,
            "validity": validity_column,
        }
        summary = import_laws(source, to, columns=columns, kind=kind, scope=scope)
        if complaints := check_lexicons([summary.path]):
            raise CommandError("\n".join(complaints))
    for note in summary.notes[:20]:
        say(note)
    if len(summary.notes) > 20:
        say(f"and {len(summary.notes) - 20} more left out")
    say(
        f"{summary.rows} rows, {summary.merged} of them bundled ones with further editions; {summary.known} known already"
    )
    print(summary.path)


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
