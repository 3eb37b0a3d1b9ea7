"""Writes invented reports from a known spread, so that what the program finds can be held against what is true.

    python bench/simulate.py OUT [--places 25] [--programs 240] [--first 2010] [--last 2024] [--missing 0.1] [--seed 1]

OUT gets `reports/` (one .txt for each place and year held), `lexicons/places.tsv` (the invented places) and `truth/`:
`network.tsv` (who passes reforms on to whom), `adoptions.tsv` (place, program, year, first year held, source),
`learned.tsv` (what reports state) and `law_groups.tsv` (laws that are cited together). A reform starts in one place and
passes along each edge of the network with probability --pass, a year or more later. Programs are half from the lexicon,
half invented names; a report names what is new, some of what goes on, and, as a plan or a shortcoming, what the place
does not have. Sentences and parts of names: `bench/simulation/*.tsv`. Every file says that it is simulated.
"""

from __future__ import annotations

import argparse
import csv
import heapq
import random
import shutil
import sys
from dataclasses import dataclass, field
from pathlib import Path

sys.path = [entry for entry in sys.path if Path(entry or ".").resolve() != Path(__file__).parent.resolve()]

from extract.gazetteer import Gazetteer
from extract.lexicon import Lexicons

WORDS = Path(__file__).parent / "simulation"
GROUP_SIZE = 4
MARK = "注：本文是程序生成的模拟文本，地名、数据和事例都是虚构的。"


@dataclass(frozen=True, slots=True)
class Place:
    """An invented place."""

    code: str
    name: str
    path: str
    level: str
    parent: str


@dataclass(slots=True)
class World:
    """What is true: places, network, programs as written, adoptions, laws in groups, reports held."""

    places: list[Place]
    network: list[tuple[str, str]]
    programs: dict[str, str]  # canonical name → as written
    adoptions: dict[str, dict[str, tuple[int, str]]]  # program → path → (year, path of the source or "")
    groups: list[list[str]]
    other_laws: list[str]
    held: dict[str, list[int]] = field(default_factory=dict)
    stated: list[tuple[str, str, str, int]] = field(
        default_factory=list
    )  # learner, source, program, year of the report


def read_words(name: str) -> dict[str, list[str]]:
    """The rows of a file of `bench/simulation/`, by their first column."""
    rows: dict[str, list[str]] = {}
    for line in (WORDS / f"{name}.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            key, value = line.split("\t")
            rows.setdefault(key, []).append(value)
    return rows


def make_places(count: int, chance: random.Random, lexicons: Lexicons) -> list[Place]:
    """A province, its prefectures, and five counties in each, under names that no real place has."""
    gazetteer = Gazetteer(lexicons)
    names = [
        name
        for name in read_words("words")["place"]
        if not any(gazetteer.named(name + suffix) for suffix in ("", "省", "市", "县", "区"))
    ]
    if count > len(names):
        raise SystemExit(f"--places {count}: there are names for {len(names)} places")
    chance.shuffle(names)
    first = names.pop() + "省"
    places = [Place("98", first, first, "province", "")]
    while len(places) < count:
        number = sum(1 for place in places if place.level == "prefecture") + 1
        city = names.pop() + "市"
        above = Place(f"98{number:02}", city, f"{first}/{city}", "prefecture", "98")
        places.append(above)
        for below in range(1, 6):
            if len(places) < count:
                county = names.pop() + chance.choice(("县", "区"))
                places.append(
                    Place(f"{above.code}{20 + below}", county, f"{above.path}/{county}", "county", above.code)
                )
    return places


def make_programs(count: int, chance: random.Random, lexicons: Lexicons) -> dict[str, str]:
    """Canonical names with how reports write them; at most half are invented."""
    words = read_words("words")
    programs: dict[str, str] = {}
    for topic in words["topic"][: count // 2]:
        kind = chance.choice(words["class"])
        programs[topic + kind] = f"“{topic}”{kind}"
    known = sorted(
        entry.name
        for entry in lexicons.entries("Program")
        if entry["tier"] == "named" and not entry["variant_of"] and not entry.until and entry["kind"] in ("reform", "mechanism", "method", "platform")
        and len(entry.name) >= 4
    )  # fmt: skip
    chance.shuffle(known)
    for name in known[: count - len(programs)]:
        canonical = name.replace("(", "（").replace(")", "）")
        programs[canonical] = f"“{canonical}”" if chance.random() < 0.5 else canonical
    return programs


def make_network(places: list[Place], chance: random.Random) -> list[tuple[str, str]]:
    """One or two followers for each place, neighbours and the places above and below three times as likely as others."""
    edges: set[tuple[str, str]] = set()
    for place in places:
        near = [
            p for p in places if p is not place and (p.parent in (place.parent, place.code) or p.code == place.parent)
        ]
        for _ in range(chance.choice((1, 2))):
            other = chance.choice(near if near and chance.random() < 0.75 else [p for p in places if p is not place])
            if (other.path, place.path) not in edges:
                edges.add((place.path, other.path))
    return sorted(edges)


def spread(
    world: World, program: str, *, first: int, last: int, passing: float, chance: random.Random
) -> dict[str, tuple[int, str]]:
    """The year in which each place takes the program up, and from whom; the shortest way through the network."""
    followers: dict[str, list[str]] = {}
    for source, target in world.network:
        followers.setdefault(source, []).append(target)
    start = chance.choice(world.places).path
    queue = [(chance.randrange(first + 1, max(first + 2, last - 3)), start, "")]
    taken: dict[str, tuple[int, str]] = {}
    while queue:
        year, place, source = heapq.heappop(queue)
        if place in taken or year > last:
            continue
        taken[place] = (year, source)
        for follower in followers.get(place, ()):
            if follower not in taken and chance.random() < passing:
                delay = 1
                while chance.random() < 0.3:
                    delay += 1
                heapq.heappush(queue, (year + delay, follower, place))
    return taken


def make_world(arguments: argparse.Namespace) -> World:
    """Everything that is true, from the seed alone."""
    chance = random.Random(arguments.seed)
    lexicons = Lexicons()
    places = make_places(arguments.places, chance, lexicons)
    laws = sorted(
        entry.name
        for entry in lexicons.entries("Law")
        if entry["kind"] in ("law", "administrative_regulation") and not entry.successor and not entry.until
    )
    chance.shuffle(laws)
    groups = [laws[i * GROUP_SIZE : (i + 1) * GROUP_SIZE] for i in range(arguments.law_groups)]
    rest = laws[arguments.law_groups * GROUP_SIZE :][:60]
    world = World(
        places, make_network(places, chance), make_programs(arguments.programs, chance, lexicons), {}, groups, rest
    )
    options = {
        "first": arguments.first,
        "last": arguments.last,
        "passing": getattr(arguments, "pass"),
        "chance": chance,
    }
    world.adoptions = {program: spread(world, program, **options) for program in world.programs}
    for place in places:
        years = [year for year in range(arguments.first, arguments.last + 1) if chance.random() >= arguments.missing]
        world.held[place.path] = years
    return world


def first_held(world: World, place: str, year: int) -> int | None:
    """The first year not before `year` of which a report of the place is held: the best that can be known."""
    return next((held for held in world.held[place] if held >= year), None)


def write_report(world: World, place: Place, year: int, words: dict[str, list[str]], chance: random.Random) -> str:
    """The text of one report."""
    names = {p.path: p.name for p in world.places}

    def say(slot: str, **given: object) -> str:
        text = chance.choice(words[slot])
        known = {"place": place.name, "year": year, "next": year + 1, "n": chance.randrange(12, 4000),
                 "rate": f"{chance.randrange(880, 1000) / 10:g}"}  # fmt: skip
        return text.format(**(known | given))

    news, kept, lacking = [], [], []
    for program, taken in world.adoptions.items():
        written = world.programs[program]
        since = taken.get(place.path)
        if since is None or since[0] > year:
            lacking.append(written)
        elif first_held(world, place.path, since[0]) == year:
            # What the place above or a part of the place does is no learning from elsewhere.
            is_elsewhere = (
                since[1]
                and not (since[1] + "/").startswith(place.path + "/")
                and not (place.path + "/").startswith(since[1] + "/")
            )
            if is_elsewhere and chance.random() < 0.5:
                news.append(say("learned", program=written, source=names[since[1]]))
                world.stated.append((place.path, since[1], program, year))
                continue
            news.append(say("first", program=written))
        elif chance.random() < 0.25:
            kept.append(say("kept", program=written))
    cited = [
        say("group", laws="".join(f"《{law}》" for law in group))
        for group in chance.sample(world.groups, k=min(3, len(world.groups)))
    ]
    cited += [say("noise", law=f"《{law}》") for law in chance.sample(world.other_laws, k=2)]
    middle = news + kept
    chance.shuffle(middle)
    missing = chance.sample(lacking, k=min(2, len(lacking)))
    lines = [
        say("title"), "", say("opening"), "", say("done_head"), "", say("sub_law") + "。" + "".join(cited), "",
        say("sub_program") + "。" + "".join(middle), "", say("sub_other") + "。" + say("filler") + say("filler"), "",
        say("problem_head"), "", say("problem", program=missing[0] if missing else "各项工作"), "",
        say("plan_head"), "", say("plan", program=missing[-1] if missing else "新的举措"), "", say("sign"),
        f"{year + 1}年{chance.randrange(1, 4)}月{chance.randrange(1, 28)}日", "", MARK,
    ]  # fmt: skip
    return "\n".join(lines) + "\n"


def write_corpus(world: World, out: Path, *, seed: int) -> int:
    """Writes OUT; returns the number of reports."""
    chance = random.Random(f"text {seed}")
    words = read_words("sentences")
    for name in ("reports", "lexicons", "truth"):
        shutil.rmtree(out / name, ignore_errors=True)
        (out / name).mkdir(parents=True)
    count = 0
    for place in world.places:
        for year in world.held[place.path]:
            text = write_report(world, place, year, words, chance)
            (out / "reports" / f"模拟-{place.name}-{year}.txt").write_text(text, encoding="utf-8")
            count += 1
    head = ["#: type     Place", "#: about    Invented places of simulated reports; none of them exists.", "#: source   bench/simulate.py",
            "#: column   level  province | prefecture | county", "#: column   parent  id of the place one level up"]  # fmt: skip
    columns = ["id", "name", "aliases", "weak_aliases", "since", "until", "successor", "note", "level", "parent"]
    rows = [
        [p.code, p.name, p.name[:-1], "", "", "", "", "simulated", p.level, p.parent]
        for p in sorted(world.places, key=lambda p: p.code)
    ]
    (out / "lexicons" / "places.tsv").write_text(
        "\n".join([*head, "\t".join(columns), *("\t".join(row) for row in rows)]) + "\n", encoding="utf-8"
    )
    adoptions = [
        (place, program, year, first_held(world, place, year), source)
        for program, taken in world.adoptions.items()
        for place, (year, source) in taken.items()
    ]
    _write_rows(out / "truth" / "adoptions.tsv", ("place", "program", "year", "first_held", "source"), adoptions)
    _write_rows(out / "truth" / "network.tsv", ("source", "target"), world.network)
    _write_rows(out / "truth" / "learned.tsv", ("learner", "source", "program", "year"), world.stated)
    groups = [(number, law) for number, group in enumerate(world.groups, 1) for law in group]
    _write_rows(out / "truth" / "law_groups.tsv", ("group", "law"), groups)
    (out / "README.md").write_text(
        f"Simulated reports, seed {seed}: every place, figure and event is invented.\n", encoding="utf-8"
    )
    return count


def _write_rows(path: Path, columns: tuple[str, ...], rows: list[tuple[object, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(sorted(rows, key=str))


def parse_arguments(words: list[str] | None = None) -> argparse.Namespace:
    """The options of the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--places", type=int, default=25)
    parser.add_argument("--programs", type=int, default=240)
    parser.add_argument("--law-groups", type=int, default=8)
    parser.add_argument("--first", type=int, default=2010)
    parser.add_argument("--last", type=int, default=2024)
    parser.add_argument("--missing", type=float, default=0.1, help="share of reports that are not held")
    parser.add_argument("--pass", type=float, default=0.6, help="probability that a reform passes along an edge")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args(words)


def main() -> None:
    arguments = parse_arguments()
    world = make_world(arguments)
    count = write_corpus(world, arguments.out, seed=arguments.seed)
    adoptions = sum(map(len, world.adoptions.values()))
    print(
        f"{count} reports, {len(world.places)} places, {len(world.programs)} programs, {adoptions} adoptions, {len(world.network)} edges"
    )


if __name__ == "__main__":
    main()
