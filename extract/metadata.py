"""Title, place, level, year, date, issuers and publisher of a report.

In order of trust: what the user says (`--place`, `--year`, `sources.tsv`) > title > sign-off and source line > opening of
the body > header and footer of the page > file name. A place named in a line of address (省人民政府:) is the reader and not
the reporter. The year is the year reported on, not that of publication.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote

from extract.gazetteer import Gazetteer
from extract.matcher import Matcher
from extract.model import Debris, Place

_SUBJECT = (
    r"(?:法[治制]政府|依法行政|法[治制]建设|法[治制]工作|依法治[省市县区州盟旗镇乡]|法治[省市县区州盟旗镇乡]建设)"
)
_TITLE = re.compile(
    rf"[^\n。|]{{0,60}}?{_SUBJECT}[^\n。|:!]{{0,30}}?(?:情况的?(?:自查)?报告|工作的?报[ ]?告|年度报[ ]?告"
    r"|工作总[ ]?结|报[ ]?告|总[ ]?结|汇报|公告|情况)|[^\n。|]{0,30}政府工作报告"
)
_WORK_REPORT = re.compile(r"政府工作报告")
_DIGITS = str.maketrans("〇零○Oo一二三四五六七八九", "00000123456789")
_YEAR = re.compile(r"((?:19|20)\d\d|二[〇零○0Oo][一二〇零○0][〇零○0一二三四五六七八九])[ ]*年?(?=年|度|法|[^\d]|$)")
_RANGE = re.compile(r"20\d\d年?[ ]*(?:[-—~至到][ ]*)?20\d\d年?|《[^《》\n]{0,80}》")  # years of a plan, and of titles
_GIVEN_ON = re.compile(r"[ ]*年?[ ]*[\d一二三四五六七八九十]{1,3}[ ]*月[ ]*[\d一二三四五六七八九十]{1,3}[ ]*日")
_CHINESE_DATE = re.compile(
    r"(二[〇零○0][〇零○一二三四五六七八九]{2})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日"
)
_URL_DATE = re.compile(r"(20[12]\d)[-/]?(0[1-9]|1[0-2])(?:[-/]?(0[1-9]|[12]\d|3[01]))?(?!\d)")
_DATE = re.compile(r"(20\d\d)[ ]*[-—/.年][ ]*(\d{1,2})[ ]*[-—/.月][ ]*(\d{1,2})")
_SOURCE = re.compile(r"(?:信息)?(?:来源|稿源|发布机构|发布单位)[ ]*:[ ]*([\u4e00-\u9fff()]{3,24})")
_TOWN = re.compile(r"[\u4e00-\u9fff]{1,6}?(?:街道|镇|乡|苏木)(?!村)")
_ZONE = re.compile(
    r"(?:高新技术产业开发区|高新技术开发区|高新区|经济技术开发区|经济开发区|经开区|开发区|综合保税区|工业园区|新区|风景名胜区|旅游度假区|示范区)"
)
_DEPARTMENT = re.compile(
    r"^(?:人民政府)?(?!人民政府|管理?委|党工?委|行政公署)[\u4e00-\u9fff]{1,16}?(?:局|厅|委员会|办公室|委|院|队|中心|总队|支队|分局)"
    r"(?=[ \n0-9关:]|$|二[〇零○]|年|法[治制]|依法|推进|贯彻)"
)
_ADDRESS = re.compile(r"^[ ]*[^\n,。;《]{2,40}:[ ]*")
# 成都东部新区: a zone whose own name stands between the place and its class.
_ZONE_NAMED = re.compile(
    r"(?!人民|政府|关于|推进|法治|依法|建设|党|管)[\u4e00-\u9fff]{1,6}?(?:新区|开发区|高新区|经开区|园区|保税区|度假区|试验区|实验区|合作区|管理区)"
    r"(?=[ \n0-9关(]|$|二[〇零○]|管委|管理委|党工委|法[治制]|年)"
)
_ITSELF = re.compile(r"[我本](?:局|委(?!员)|厅|办(?!法|理)|院|中心|单位)")  # a department speaks
_IN_BODY = re.compile(r"[\u4e00-\u9fff]{1,14}?(?:局|厅|委员会|办公室|委)")
_COMMITTEE = re.compile(
    r"中国共产党[\u4e00-\u9fff]{2,16}?委员会|中共[\u4e00-\u9fff]{1,16}?委(?:员会)?(?=[ \n、,和关0-9]|$|[\u4e00-\u9fff]{2,14}政府)"
    r"|[省市县区州盟旗镇乡]委(?![员办托派])|党委|党工委"
)
_GOVERNMENT = re.compile(r"政府|行政公署|行署|管委会|管理委员会|办事处")
_RULE_OF_LAW = re.compile(r"中共[\u4e00-\u9fff]{1,14}?委全面依法治[\u4e00-\u9fff]{1,3}?委员会(?:办公室)?")
_COMPANY = re.compile(r"[\u4e00-\u9fff()]{2,30}?(?:有限(?:责任)?公司|集团公司)")
_BEHIND_SHORT = re.compile(r"(?:人民)?政府|20\d\d|$")
_SIGNATURE = re.compile(r"^[^,。;:()]{2,30}(?:政府|行政公署|委员会|管委会|委|局|厅|办公室|办事处|公司)$")
_BODY_NOUN = re.compile(r"(?:局|厅|委|委员会|政府|中心|办|办公室|院|部|室)$")
_GOVERNMENTS = {"街道": "办事处", "地区": "行政公署", "盟": "行政公署"}
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

    def read(self, raw: str, view: str, debris: list[Debris], file: str, url: str = "") -> Metadata:
        """`raw` is the folded text with its debris, `view` the same text with debris blanked."""
        found = Metadata(notes=[])
        notes: list[str] = []
        found.title, found.title_span = _find_title(view)
        title = found.title
        stem = file.rpartition(".")[0] or file
        address = unquote(url)
        is_work_report = bool(_WORK_REPORT.search(title or stem)) and "法治" not in title
        body = view[found.title_span[1] :]
        found.published = _find_published(raw, debris, view, address)
        found.year = _find_year(title, body, stem, is_work_report)
        if found.year is None:
            # Reports come out in the months after their year, a few at its very end.
            match = re.match(r"(\d{4})-(\d\d)", found.published)
            found.year = int(match.group(1)) - (int(match.group(2)) < 11) if match else None
        if found.year is None:
            notes.append("year not found")
        foot = "\n".join(
            line.strip() for line in view.rstrip()[-160:].split("\n")[1:] if _SIGNATURE.search(line.strip())
        )
        opening = "\n".join(
            "" if line.rstrip().endswith(":") and len(line.strip()) <= 40 else _ADDRESS.sub("", line)
            for line in body[:700].split("\n")
        )
        heads = " ".join(raw[d.start : d.end] for d in debris if d.kind != "table")
        unclear: list[str] = []
        for where, words in (
            ("title", title),
            ("sign-off", foot),
            ("body", opening),
            ("page", heads),
            ("file", fold_stem(stem)),
            ("address", fold_stem(address)),
        ):
            place, is_department = self._find_place(words, raw + " " + stem, where, found.year, unclear)
            if place is not None:
                found.place = place
                found.level = "department" if is_department else place.level
                break
        if found.place is None:
            notes.append("place not found")
            notes += unclear[:1]
        self._find_issuers(found, title, foot, opening)
        found.publisher = self._find_publisher(raw, found.place)
        found.notes = notes
        return found

    def find_place(self, words: str) -> Place | None:
        """The place that a user names: a code, a path from the province, or an unambiguous name."""
        place = self._gazetteer.get(words) or self._gazetteer.find_path(words)
        return place or self._find_place(words, words, "title", None, [])[0]

    def _find_place(
        self, words: str, context: str, where: str, year: int | None, unclear: list[str]
    ) -> tuple[Place | None, bool]:
        """The reporter that `words` name, and whether a department of it reports; `unclear` takes what means several."""
        if not words:
            return None, False
        chain: Place | None = None
        behind = 0
        hits = [(s, e, v[0]) for s, e, v in self._names.find(words)]
        for start, end, name in hits:
            candidates = self._gazetteer.at(self._gazetteer.named(name), year)
            official = tuple(p for p in candidates if p.name == name)
            zone = _ZONE.match(words, end) or (_ZONE_NAMED.match(words, end) if where != "body" else None)
            is_titled = where in ("title", "file") and bool(_BEHIND_SHORT.match(words, end))
            if not official and not zone and not is_titled and not self._is_alias(candidates, name):
                continue
            place = self._pick(official or candidates, chain, context)
            if zone and any(zone.start() <= later < zone.end() for later, _, n in hits if n != name):
                zone = None  # 江苏 + 如皋经济技术开发区: the zone is that of the nearer place
            if zone and place is not None and place.level != "zone":
                kind = next(iter(_ZONE.findall(zone.group())[-1:]), "")
                return self._gazetteer.zone(place, words[start : zone.end()], kind), False
            if place is None:
                if official and chain is None:
                    unclear.append(f"place {name!r} means one of {', '.join(p.path for p in official[:5])}")
                continue
            if chain is None or place.path.startswith(chain.path + "/"):
                chain, behind = place, end
            elif where == "title" and start > behind + 12:
                break
        town = _TOWN.search(words, behind) if where != "body" or chain is None else None
        if town:
            named = self._town(town.group(), chain, context)
            if named is None and chain is not None and where in ("title", "sign-off") and town.start() == behind:
                named = _unlisted_town(chain, town.group())
            if named is not None:
                return named, False
        if chain is None:
            return None, False
        if where in ("body",) and not re.search(r"20\d\d年|二〇", words[:80]) and not hits:
            return None, False
        if where == "body" and (town := re.match(r"[^。]{0,60}?,([\u4e00-\u9fff]{1,5}(?:镇|乡|街道))", words)):
            return self._town(town.group(1), chain, context) or chain, False
        tail = words[behind:]
        if where == "body" and _ITSELF.search(words):
            return chain, bool(_IN_BODY.match(tail))
        department = _DEPARTMENT.match(tail) if where in ("title", "sign-off") else None
        return chain, bool(department) or bool(_RULE_OF_LAW.search(words) and where in ("title", "sign-off"))

    def _is_alias(self, candidates: tuple[Place, ...], name: str) -> bool:
        return any(
            name in self._gazetteer.entries[p.code].aliases for p in candidates if p.code in self._gazetteer.entries
        )

    def _pick(self, candidates: tuple[Place, ...], chain: Place | None, context: str) -> Place | None:
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

    def _find_issuers(self, found: Metadata, title: str, foot: str, opening: str) -> None:
        """Fills `issuers`: those that the title names, else those that sign, else the government of the place."""
        place = found.place
        found.issuers = []
        if place is None:
            return
        head = re.split(r"关于|20\d\d|二[〇零○]", title)[0]
        words = next((w for w in (head, foot) if _COMMITTEE.search(w) or _GOVERNMENT.search(w)), "")
        if found.level == "department":
            for line in (head, *foot.split("\n")):
                at = max((line.find(name) + len(name) for name in self._names_of(place) if name in line), default=-1)
                department = _DEPARTMENT.match(line[at:]) if at >= 0 else None
                body = _RULE_OF_LAW.search(line)
                if department or body:
                    found.issuers = [body.group() if body else place.name + department.group()]  # type: ignore[union-attr]
                    return
            own = next(
                (opening[opening.find(name) + len(name) :] for name in self._names_of(place) if name in opening), ""
            )
            if named := _IN_BODY.match(own):
                found.issuers = [place.name + named.group()]
            return
        if company := _COMPANY.search(head) or _COMPANY.search(foot):
            found.issuers = [company.group()]
            return
        party = bool(_COMMITTEE.search(words))
        if place.level == "zone":
            if party:
                found.issuers.append(f"中共{place.name}工作委员会")
            if not party or _GOVERNMENT.search(words):
                found.issuers.append(f"{place.name}管理委员会")
            return
        if party:
            found.issuers.append(f"中共{place.name}{'工作' if place.name.endswith('街道') else ''}委员会")
        if not party or _GOVERNMENT.search(words):
            found.issuers.append(
                place.name + _GOVERNMENTS.get(re.sub(".*(?=街道$|地区$|盟$)", "", place.name), "人民政府")
            )

    def _names_of(self, place: Place) -> tuple[str, ...]:
        entry = self._gazetteer.entries.get(place.code)
        return (place.name, *entry.aliases, *entry.weak_aliases) if entry else (place.name,)

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


def _unlisted_town(county: Place, name: str) -> Place | None:
    """A town that the gazetteer does not list, since it was merged or is new."""
    if county.level not in ("county", "prefecture") or len(name) < 2 or re.match(r"各|全|本|我|人民|[省市县区]", name):
        return None
    path = f"{county.path}/{name}"
    return Place(f"town:{path}", name, path, "township", county.code)


def fold_stem(stem: str) -> str:
    """A file name as words: separators to blanks."""
    return re.sub(r"[-_+]", " ", stem)


_BROKEN = re.compile(r"^([^\n。;:,]{2,30})\n(?=[^\n。;:,]{2,30}$)", re.MULTILINE)


def _find_title(view: str) -> tuple[str, tuple[int, int]]:
    """The title and its span; one that a page broke over two lines is put together."""
    title, span = _title_in(view[:4000], view)
    if not title or re.match(r"法治|依法|年度", title):
        joined = _BROKEN.sub(r"\1 ", view[:800])
        whole, wide = _title_in(joined, joined)
        if len(whole) > len(title) and (not title or wide[1] == span[1]):
            return re.sub(r"\s*\n\s*", "", view[wide[0] : wide[1]]).strip(), wide
    return title, span


def _title_in(head: str, view: str) -> tuple[str, tuple[int, int]]:
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
        if (
            rest
            and not re.search(r"[。:,]", rest)
            and (len(rest) <= 8 or re.search(r"^.{0,20}(?:报告|总结|通知)$", rest))
        ):
            end = line_end - (len(head[end:line_end]) - len(head[end:line_end].rstrip()))
        title = view[start:end]
        if re.match(r"关于|20\d\d|二[〇零○]|(?:年度)?法治", title):
            start = _issuers_above(view, start)
            title = re.sub(r"\s*\n\s*(?=关于|20\d\d|二)", "", view[start:end])
        return re.sub(r"\s+", " ", title).strip(), (start, end)
    if named := re.search(rf"《([^《》\n]{{0,50}}{_SUBJECT}[^《》\n]{{0,20}}(?:报告|总结))》", head[:600]):
        return named.group(1), named.span(1)
    return "", (0, 0)


def _issuers_above(view: str, start: int) -> int:
    """Where the issuers that stand in lines of their own above a title begin; `start` where none do."""
    for _ in range(3):
        above = view[:start].rstrip()
        line = above.rpartition("\n")[2].strip()
        if (
            not line
            or len(line) > 40
            or not re.search(r"(?:委|政府|公署|委员会|局|厅|办事处)$", line)
            or re.search(r"[,。;:>|]", line)
        ):
            break
        start = above.rfind(line)
    return start


def _find_year(title: str, body: str, stem: str, is_work_report: bool) -> int | None:
    for words in (title, body[:300], stem, body[:2000]):
        plain = _RANGE.sub("", words) if words is not title else re.sub(r"20\d\d年?[—-]20\d\d年?", "", words)
        for match in _YEAR.finditer(plain):
            year = int(match.group(1).translate(_DIGITS))
            if not 1990 <= year <= 2100 or _GIVEN_ON.match(plain, match.end(1)):
                continue
            # A 政府工作报告 is given early in the year it is named after and reports on the year before.
            return year - 1 if is_work_report and words in (title, stem) else year
    return None


def _find_published(raw: str, debris: list[Debris], view: str, address: str) -> str:
    for item in debris:
        if item.kind == "source_line" and (match := _DATE.search(raw, item.start, item.end)):
            return _iso(match)
    foot = view.rstrip()[-120:]
    matches = list(re.finditer(_DATE.pattern + "日?", foot))
    if matches:
        return _iso(matches[-1])
    if chinese := list(_CHINESE_DATE.finditer(foot)):
        year, month, day = chinese[-1].groups()
        return f"{int(year.translate(_DIGITS)):04d}-{read_small(month):02d}-{read_small(day):02d}"
    if stamp := _URL_DATE.search(address):
        return "-".join(part for part in stamp.groups() if part)
    return ""


def read_small(words: str) -> int:
    """A Chinese numeral below one hundred: 十五, 二十, 三十一."""
    tens, ten, ones = words.rpartition("十")
    return (int(tens.translate(_DIGITS) or 1) * 10 if ten else 0) + int(ones.translate(_DIGITS) or 0)


def _iso(match: re.Match[str]) -> str:
    return f"{int(match.group(1)):04d}-{int(match.group(2)):02d}-{int(match.group(3)):02d}"
