"""Title, place, level, year, date, issuers and publisher of a report.

In order of trust: what the user says (`--place`, `--year`, `sources.tsv`) > title > sign-off and source line > opening of
the body > header and footer of the page > file name. A place named in a line of address (省人民政府:) is the reader and not
the reporter. The year is the year reported on, not that of publication.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.gazetteer import Gazetteer
from extract.matcher import Matcher
from extract.model import Debris, Place

_SUBJECT = r"(?:法治政府|依法行政|法治建设|法治工作|依法治[省市县区州旗]|法治[省市县区]建设)"
_TITLE = re.compile(
    rf"[^\n。|]{{0,60}}?{_SUBJECT}[^\n。|:!]{{0,30}}?(?:情况的?报告|工作的?报告|年度报告|工作总结|报告|总结|汇报|公告|情况)|[^\n。|]{{0,30}}政府工作报告"
)
_WORK_REPORT = re.compile(r"政府工作报告")
_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_YEAR = re.compile(r"((?:19|20)\d\d|二[〇零○][一二〇零○][〇零○一二三四五六七八九])[ ]*年?(?=年|度|法|[^\d]|$)")
_DATE = re.compile(r"(20\d\d)[ ]*[-/.年][ ]*(\d{1,2})[ ]*[-/.月][ ]*(\d{1,2})")
_SOURCE = re.compile(r"(?:信息)?(?:来源|稿源|发布机构|发布单位)[ ]*:[ ]*([\u4e00-\u9fff()]{3,24})")
_TOWN = re.compile(r"[\u4e00-\u9fff]{1,6}?(?:街道|镇|乡|苏木)(?!村)")
_ZONE = re.compile(
    r"(?:高新技术产业开发区|高新技术开发区|高新区|经济技术开发区|经济开发区|经开区|开发区|综合保税区|工业园区|新区|风景名胜区|旅游度假区|示范区)"
)
_ZONE_FULL = {"高新区": "高新技术产业开发区", "经开区": "经济技术开发区", "高新技术开发区": "高新技术产业开发区"}
_DEPARTMENT = re.compile(r"^[\u4e00-\u9fff]{0,14}?(?:局|厅|委员会|办公室|委|院|队|中心|总队|支队)(?=[ 0-9关]|二〇)")
_BEHIND_SHORT = re.compile(r"(?:人民)?政府|20\d\d|$")
_SIGNATURE = re.compile(r"^[^,。;:()]{2,26}(?:政府|委员会|管委会|委|局|厅|办公室|办事处)$")
_BODY_NOUN = re.compile(r"(?:局|厅|委|委员会|政府|中心|办|办公室|院|部|室)$")
_LEVEL_WORD = {"省": "province", "市": "prefecture", "县": "county", "区": "county", "旗": "county", "州": "prefecture"}


@dataclass(slots=True)
class Metadata:
    """What was found out; `notes` says in words what was not."""

    title: str = ""
    title_span: tuple[int, int] = (0, 0)
    place: Place | None = None
    level: str = ""
    year: int | None = None
    published: str = ""
    issuers: list[str] | None = None
    publisher: str = ""
    notes: list[str] | None = None


class MetadataReader:
    """Reads metadata with one gazetteer."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._names = Matcher([(name, name) for name in gazetteer.names()])

    def read(self, raw: str, view: str, debris: list[Debris], file: str) -> Metadata:
        """`raw` is the folded text with its debris, `view` the same text with debris blanked."""
        found = Metadata(notes=[])
        notes: list[str] = []
        found.title, found.title_span = _find_title(view)
        title = found.title
        stem = file.rpartition(".")[0] or file
        is_work_report = bool(_WORK_REPORT.search(title or stem)) and "法治" not in title
        found.year = _find_year(title, view[found.title_span[1] :], stem, raw, is_work_report)
        if found.year is None:
            notes.append("year not found")
        foot = "\n".join(line for line in view.rstrip()[-160:].split("\n")[1:] if _SIGNATURE.search(line.strip()))
        opening = "\n".join(
            line
            for line in view[found.title_span[1] : found.title_span[1] + 700].split("\n")
            if not (line.rstrip().endswith(":") and len(line.strip()) <= 40)
        )
        heads = " ".join(raw[d.start : d.end] for d in debris if d.kind != "table")
        for where, words in (
            ("title", title),
            ("sign-off", foot),
            ("body", opening),
            ("page", heads),
            ("file", fold_stem(stem)),
        ):
            place, is_department = self._find_place(words, raw + " " + stem, where)
            if place is not None:
                found.place = place
                found.level = "department" if is_department else place.level
                break
        if found.place is None:
            notes.append("place not found")
        found.published = _find_published(raw, debris, view)
        found.issuers = self._find_issuers(title, foot, found.place, found.level)
        found.publisher = self._find_publisher(raw, found.place)
        found.notes = notes
        return found

    def find_place(self, words: str) -> Place | None:
        """The place that a user names: a code, a path from the province, or an unambiguous name."""
        place = self._gazetteer.get(words) or self._gazetteer.find_path(words)
        return place or self._find_place(words, words, "title")[0]

    def _find_place(self, words: str, context: str, where: str) -> tuple[Place | None, bool]:
        """The reporter that `words` name, and whether a department of it reports."""
        if not words:
            return None, False
        chain: Place | None = None
        behind = 0
        hits = [(s, e, v[0]) for s, e, v in self._names.find(words)]
        for start, end, name in hits:
            candidates = self._gazetteer.named(name)
            official = tuple(p for p in candidates if p.name == name)
            zone = _ZONE.match(words, end)
            is_titled = where in ("title", "file") and bool(_BEHIND_SHORT.match(words, end))
            if not official and not zone and not is_titled and not self._is_alias(candidates, name):
                continue
            place = self._pick(official or candidates, chain, context, words)
            if zone and place is not None:
                return self._zone(place, words[start : zone.end()], zone.group()), False
            if place is None:
                continue
            if chain is None or place.path.startswith(chain.path + "/"):
                chain, behind = place, end
            elif where == "title" and chain is not None and start > behind + 12:
                break
        town = _TOWN.search(words, behind) if where != "body" or chain is None else None
        if town:
            named = self._town(town.group(), chain, context)
            if named is not None:
                return named, False
        if chain is None:
            return None, False
        if where in ("body",) and not re.search(r"20\d\d年|二〇", words[:80]) and not hits:
            return None, False
        tail = words[behind:]
        department = _DEPARTMENT.match(tail) if where in ("title", "sign-off") else None
        is_department = bool(department) and not re.search(
            r"人民政府|党委|市委|县委|区委|管理?委", department.group() if department else ""
        )
        return chain, is_department and not tail.startswith(("委", "人民政府"))

    def _is_alias(self, candidates: tuple[Place, ...], name: str) -> bool:
        return any(
            name in self._gazetteer.entries[p.code].aliases for p in candidates if p.code in self._gazetteer.entries
        )

    def _pick(self, candidates: tuple[Place, ...], chain: Place | None, context: str, words: str) -> Place | None:
        if chain is not None:
            below = [p for p in candidates if p.path.startswith(chain.path + "/")]
            if len(below) == 1:
                return below[0]
        if len(candidates) == 1:
            return candidates[0]
        return self._by_context(candidates, context)

    def _by_context(self, candidates: tuple[Place, ...], context: str) -> Place | None:
        """The one candidate whose parents the document names; None where it names none or two."""
        scores: list[tuple[int, Place]] = []
        for place in candidates:
            score = 0
            for up in self._gazetteer.ancestors(place):
                score += 2 * (up.name in context) or (up.name[:-1] in context and len(up.name) > 2)
            scores.append((score, place))
        scores.sort(key=lambda s: (-s[0], s[1].path))
        if scores and scores[0][0] > 0 and (len(scores) == 1 or scores[1][0] < scores[0][0]):
            return scores[0][1]
        return None

    def _town(self, surface: str, chain: Place | None, context: str) -> Place | None:
        for at in range(len(surface) - 2):
            name = surface[at:]
            candidates = self._gazetteer.named(name)
            if chain is not None:
                candidates = self._gazetteer.within(chain, name) or tuple(
                    town for town in self._gazetteer.towns(chain.code) if town.name == name
                )
            if len(candidates) == 1:
                return candidates[0]
            if candidates:
                return self._by_context(candidates, context)
        return None

    def _zone(self, parent: Place, surface: str, kind: str) -> Place:
        known = [p for p in self._gazetteer.named(surface) if p.level == "zone"]
        if len(known) == 1:
            return known[0]
        name = surface.replace(kind, _ZONE_FULL.get(kind, kind))
        full = [p for p in self._gazetteer.named(name) if p.level == "zone"]
        if len(full) == 1:
            return full[0]
        return Place(f"zone:{parent.path}/{name}", name, f"{parent.path}/{name}", "zone", parent.code)

    def _find_issuers(self, title: str, foot: str, place: Place | None, level: str) -> list[str]:
        if place is None:
            return []
        issuers: list[str] = []
        head = re.split(r"关于|20\d\d|二〇", title)[0]
        if re.search(r"中共[\u4e00-\u9fff]{1,12}委(?!员会办)|[市县区省州]委", head):
            issuers.append(f"中共{place.name}委员会")
        if level == "department":
            department = _DEPARTMENT.match(title[title.find(place.name) + len(place.name) :])
            return [place.name + department.group()] if department else []
        if place.level == "zone":
            return [*issuers, f"{place.name}管理委员会"]
        if place.name.endswith("街道"):
            return [*issuers, f"{place.name}办事处"]
        return [*issuers, f"{place.name}人民政府"]

    def _find_publisher(self, raw: str, place: Place | None) -> str:
        match = _SOURCE.search(raw, 0, 1500)
        if not match:
            return ""
        name = match.group(1)
        if not _BODY_NOUN.search(name):
            return ""
        if place is None or name[0] not in _LEVEL_WORD:
            return name
        chain = (*self._gazetteer.ancestors(place), place)
        for up in reversed(chain):
            if up.name.endswith(name[0]) or (name[0] == "省" and up.level == "province"):
                return up.name + name[1:]
        return name


def fold_stem(stem: str) -> str:
    """A file name as words: separators to blanks."""
    return re.sub(r"[-_+]", " ", stem)


def _find_title(view: str) -> tuple[str, tuple[int, int]]:
    head = view[:4000]
    for match in _TITLE.finditer(head):
        line_start = head.rfind("\n", 0, match.start()) + 1
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        end = match.end()
        line_end = head.find("\n", end)
        line_end = len(head) if line_end < 0 else line_end
        rest = head[end:line_end].strip()
        if head[line_start:start].strip() or (
            rest and not rest.startswith(("(", "20")) and len(rest) > 20 and line_end - end > 400 and line_start > 0
        ):
            continue
        if "《" in match.group() or "," in match.group():
            continue
        if rest and len(rest) <= 8 and not re.search(r"[。:,]", rest):
            end = line_end - (len(head[end:line_end]) - len(head[end:line_end].rstrip()))
        title = view[start:end]
        if title.startswith("关于"):
            previous = view[:start].rstrip().rpartition("\n")[2].strip()
            if re.search(r"(?:委|人民政府|委员会|局|厅|办事处)$", previous) and len(previous) <= 40:
                start = view.rfind(previous, 0, start)
                title = re.sub(r"\s*\n\s*", "", view[start:end])
        return re.sub(r"\s+", " ", title).strip(), (start, end)
    return "", (0, 0)


def _find_year(title: str, body: str, stem: str, raw: str, is_work_report: bool) -> int | None:
    for words in (title, body[:300], stem, body[:2000]):
        match = _YEAR.search(words)
        if match:
            year = int(match.group(1).translate(_DIGITS))
            if not 1990 <= year <= 2100:
                continue
            # A 政府工作报告 is given early in the year it is named after and reports on the year before.
            return year - 1 if is_work_report and words in (title, stem) else year
    match = _DATE.search(raw[:1500])
    return int(match.group(1)) - 1 if match else None


def _find_published(raw: str, debris: list[Debris], view: str) -> str:
    for item in debris:
        if item.kind == "source_line" and (match := _DATE.search(raw, item.start, item.end)):
            return _iso(match)
    matches = list(re.finditer(_DATE.pattern + "日?", view.rstrip()[-120:]))
    return _iso(matches[-1]) if matches else ""


def _iso(match: re.Match[str]) -> str:
    return f"{int(match.group(1)):04d}-{int(match.group(2)):02d}-{int(match.group(3)):02d}"
