"""Honours: told by the end of their title and the level that gives it, or by the verb that says it was won."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.gazetteer import Gazetteer
from extract.model import Mention
from extract.recognizers.programs.marks import close_marks
from extract.recognizers.programs.mentions import discovered

# A title of honour is told by its end; the level or place that gives it stands before: 全省…示范市, 自治区…先进集体.
_PLACE_OF_TITLE = "乡镇|村镇|镇街|城市|地区|街道|社区|市|县|区|州|旗|镇|乡|村"
# Every way begins with a character, none with a group, so the engine jumps from one of those characters to the next.
_HONOUR_END = re.compile(
    r"枫桥式[”]?(?:人民调解委员会|人民法庭|公安派出所|派出所|司法所|检察室|税务所)"
    rf"|示范(?:创建)?(?:{_PLACE_OF_TITLE}|点|单位|基地|项目|案例|窗口|企业|学校)(?:\([\u4e00-\u9fff、]{{1,8}}\))?"
    r"|先进(?:县市|市县|县区|[县市区旗镇])(?:\([\u4e00-\u9fff、]{1,8}\))?"
    r"|先进(?:集体|单位|个人|典型)|优秀(?:应用)?(?:案例|集体|单位|成果)|优秀(?:组织|成果)奖|典型案例"
    r"|文明(?:城市|单位|村镇|校园)|卫生(?:城市|县城|乡镇)|模范(?:单位|集体|司法所|调委会)"
    r"|创新(?:案例|奖)|改革(?:案例|奖)|最佳(?:实践)?案例|最佳实践[”]?项目|百强县|十[大佳][”]?[\u4e00-\u9fff]{0,8}(?:案例|事件)"
)
_HONOUR_RUN = re.compile(r"(?:[\u4e00-\u9fff“”]|\([\u4e00-\u9fff、]{1,8}\))+\Z")
_ALL = "全[国省市州区县旗盟]"
# 国家工作人员, 市级部门 are no levels of an award.
_STATE = "国家级?(?!机关|工作|公职|税务|宪法|赔偿|监察)"
_RANK = "[省市州县区旗盟]级(?!部门|机关|层面|以上|以下|各|相关|财政|政府|领导)"
_HONOUR_LEVEL = re.compile(
    rf"{_ALL}|{_STATE}|{_RANK}|自治[区州县旗]级?"
    r"|法治(?!政府|社会|乡村|文化|机关|单位|部门|城市|校园|企业)[\u4e00-\u9fff]{2,3}(?:\([\u4e00-\u9fff]{2,6}\))?建设$"
)
_HONOUR_REACH = 26  # characters from the level to the end
_ALL_OF = re.compile(_ALL)
_PLACE_ENDS = re.compile("[省州旗盟]|[市县区](?![域场])")
_BATCH = r"(?:20\d\d年度?)?(?:首[批届]|第[一二三四五六七八九十\d]+[批届])"
_BATCH_BEFORE = f"{_BATCH}?"
_WINS = (
    "获评|评选?为|入选|入围|荣获|荣膺|喜获|斩获|摘得|夺得|捧得|获颁|获|命名为|授予|列为|认定为|确定为|表彰为|当选|蝉联"
    "|争创|创建|创成|申报|争当"
)
# A title of few words (全国示范单位) is one only where it is won or sought.
_WON_OR_SOUGHT = re.compile(rf"(?:{_WINS}|建成|成为)了?{_BATCH_BEFORE}[“]?(?:{_ALL}[、和及])?$")
# Without a level it is a title where a batch is counted or the body that awards it is named before the verb.
_WON_OUTRIGHT = re.compile(
    rf"(?:{_WINS})了?{_BATCH}(?!全|国家|自治|[省市县区]级)"
    r"|被[\u4e00-\u9fff、]{2,14}?(?:评为|授予|命名为|表彰为|认定为)(?:20\d\d年度?)?[“]?(?!全|国家|自治|[省市县区]级)"
)
# Cases that the place itself gathers and publishes are no honour.
_PUBLISHES = re.compile(
    "(?:发布|公布|印发|编印|编发|汇编|通报|推送|曝光|剖析|征集|编写|选编|评选|报送|上报|转发|制作)了?[“]?$"
)
# 全国、全省示范单位: the level before shares the end.
_SHARES_END = re.compile(rf"(?P<level>{_ALL}|国家级|[省市州县区旗盟]级)[、和及与]$")
# Behind a verb that says it was won or is sought, any title with its level is an honour, in marks or without.
_TITLE = re.compile(
    rf"(?:{_WINS})了?{_BATCH_BEFORE}"
    rf"[“\"]?(?P<title>(?:{_ALL}|{_STATE}|{_RANK}|"
    r"自治[区州]级?|(?P<place>[\u4e00-\u9fff]{2,9}?(?:省|市|自治[区州县]|[区县州旗盟])))"
    rf"{_BATCH_BEFORE}(?:[\u4e00-\u9fff()]{{0,10}}“[^“”\n,。;]{{1,12}}”[\u4e00-\u9fff]{{2,14}}?(?:单位|集体|项目|案例|奖|[县市区旗])(?![\u4e00-\u9fff)])"
    rf"|(?:(?![和与及]“)[\u4e00-\u9fff()]){{0,16}}?[“\"][^“”\"\n,。;]{{2,20}}[”\"]"
    r"|[\u4e00-\u9fff()—+]{2,22}(?:项目|案例|奖|集体|单位|乡镇|[镇乡村县市区旗]|街道|社区|工作法|调委会|基地|窗口|品牌|站所|司法所|百强|十佳"
    r"|城市|标兵|(?:优秀|创新|先进|十佳|示范|好)(?:应用|成果|团队)|事件)(?:(?=称号|荣誉|殊荣|名单|等[,。;、])|(?![\u4e00-\u9fff)]))))"
)
_LEVEL_WORD = re.compile(rf"^(?:{_ALL}|国家级?|[省市州县旗盟]级|自治[区州]级?)")
# Behind a title in marks: what goes on there is the rest of a longer title, of which the marks are only a part.
_TITLE_ENDS = re.compile(r"[,。;、:()\n]|称号|荣誉|等|[和及]|$")
_NO_TITLE = re.compile(r"[的了]|首个|首家|唯一|试点|推广|名单|推荐|通报|表扬|肯定|批示|资金|补助|支持|[,。;]")
_HONOUR_NOISE = re.compile(
    r"[的了在与为对将各]|和(?!谐|美|睦)|(?<!示范)创建(?!活动先进|工作先进)|打造|争创|培育|评选|开展|推进|建设成|选树|发布|编印|汇编|公布|征集|申报"
    r"|荣获|荣膺|获评|获得|斩获|获批|授予|被评|评为|选为|命名|认定|列为|入选|入围|成为|确定|称号"
    r"|率先|建成|通过|实现|跻身|蝉联|夺得|取得|顺利|成功|唯一|连续|培养|建立|设立|选送|推荐|作为|位列|迈入|首创"
)


class Honours:
    """Finds titles of honour."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def find(self, view: str, start: int, end: int) -> list[Mention]:
        """Titles behind a verb that says they were won, and titles told by their ends."""
        found = list(self._find_titles(view, start, end))
        at = start
        for match in _HONOUR_END.finditer(view, start, end):
            run = _HONOUR_RUN.search(view, max(at, match.start() - _HONOUR_REACH), match.start())
            if not run:
                continue
            # What stands before the last verb in it is not the title's: 甲市荣获乙省丙示范市.
            low = run.start()
            for noise in _HONOUR_NOISE.finditer(view, low, match.end()):
                low = noise.end()
            begin = self._find_begin(view, low, match.start())
            if begin < 0:
                won = _WON_OUTRIGHT.search(view, max(start, low - 20), match.start() - 2)
                if not won or not _HONOUR_RUN.fullmatch(view, won.end(), match.start()):
                    continue
                begin = won.end()
            before = view[max(start, begin - 16) : begin]
            if match.group().endswith("案例") and _PUBLISHES.search(before):
                continue
            if match.start() - begin < 4 and match.group()[:2] in ("示范", "先进", "典型", "优秀"):
                if not _WON_OR_SOUGHT.search(before):
                    continue
            at = match.end()
            begin, finish = close_marks(view, begin, match.end())
            found.append(discovered(begin, finish, "program.honour", "honour"))
            shared, level = _SHARES_END.search(before), _HONOUR_LEVEL.match(view, begin)
            if shared and level:
                first = discovered(begin - len(shared.group()), begin - 1, "program.honour", "honour")
                first.attributes["whole"] = shared.group("level") + view[level.end() : finish]
                found.append(first)
        return found

    def _find_begin(self, view: str, low: int, high: int) -> int:
        """Where in `[low, high)` the level or the place begins that gives a title; -1 for nowhere."""
        levels = [match.start() for match in _ALL_OF.finditer(view, low, high)]
        if levels:
            return levels[-1]
        first = _HONOUR_LEVEL.search(view, low, high)
        found = first.start() if first else -1
        for suffix in _PLACE_ENDS.finditer(view, low, high if first is None else min(first.end(), high)):
            words = view[max(low, suffix.end() - 10) : suffix.end()]
            if (begin := self._trim_to_place(words)) < len(words):
                begin += suffix.end() - len(words)
                return begin if found < 0 else min(begin, found)
        return found

    def _find_titles(self, view: str, start: int, end: int) -> Iterator[Mention]:
        """Honours told by the verb before them: 获评全省无信访积案镇, 荣获全市“平安品牌”."""
        for match in _TITLE.finditer(view, start, end):
            title, place = match.group("title"), match.group("place")
            if _NO_TITLE.search(title) or (place and not _LEVEL_WORD.match(title) and not self._gazetteer.named(place)):
                continue
            begin, finish = match.span("title")
            if title[-1] in '”"' and not _TITLE_ENDS.match(view, finish, end):
                continue
            if title.count("“") == 1 and title.endswith("”") and title.index("“") == len(title.rstrip("”")):
                continue
            yield discovered(begin, finish, "program.title", "honour")

    def _trim_to_place(self, words: str) -> int:
        """How many characters stand before the place that `words` ends with; all of them where it ends with none."""
        return next((at for at in range(len(words) - 1) if self._gazetteer.named(words[at:])), len(words))
