"""Section schemes of published reports, with the status of sentences in them; deeds and figures are invented.

A case is a name, the text behind a title of the year 2022, and the status of the sentences that begin so.
"""

from __future__ import annotations

STATUS_FIRST: list[tuple[str, str, dict[str, str]]] = [
    (
        "the scheme of the inspection rules, headings closed by a semicolon",
        "一、上一年度推进法治政府建设的主要举措和成效;\n推行甲改革。\n二、上一年度推进法治政府建设存在的不足和原因;\n乙机制不健全。\n"
        "三、上一年度党政主要负责人履行推进法治建设第一责任人职责情况;\n丙制度得到落实。\n四、下一年度推进法治政府建设的主要安排。\n启动丁工程。",
        {"推行甲": "done", "乙机制": "problem", "丙制度": "done", "启动丁": "planned"},
    ),
    (
        "the next year in the heading",
        "一、2022年推进法治政府建设的主要举措和成效\n推行甲改革。\n二、2022年推进法治政府建设存在的不足\n乙机制不健全。\n三、2023年推进法治政府建设的主要安排\n启动丁工程。",
        {"推行甲": "done", "乙机制": "problem", "启动丁": "planned"},
    ),
    (
        "problems and plans under one heading",
        "一、工作开展情况\n推行甲改革。\n二、存在问题和下一步工作打算\n2022年,我局法治工作取得一定成效,但仍存在一些不足。一是乙机制不健全。二是力量薄弱。\n下一步,启动丁工程。完善戊平台。",
        {"推行甲": "done", "一是乙": "problem", "二是力量": "problem", "下一步,启动": "planned", "完善戊": "planned"},
    ),
    (
        "a plan that answers the problems",
        "一、主要做法\n推行甲改革。\n二、存在的短板\n乙机制不健全。\n针对以上问题,我镇将启动丁工程。同时健全戊机制。",
        {"乙机制": "problem", "针对以上": "planned", "同时健全": "planned"},
    ),
    (
        "level two sections of the problem in a part of the year's work",
        "一、2022年工作情况\n(一)主要成效\n推行甲改革。\n(二)存在的问题\n乙机制不健全。\n(三)原因分析\n培训不足。\n二、2023年工作思路\n启动丁工程。",
        {"推行甲": "done", "乙机制": "problem", "启动丁": "planned"},
    ),
    (
        "no headings at all",
        "2022年,我县推行甲改革。同时,我县法治政府建设还存在乙机制不健全等问题。2023年,我县将启动丁工程。完善戊平台。",
        {"2022年": "done", "同时,我县": "problem", "2023年": "planned", "完善戊": "planned"},
    ),
    (
        "the law that obliges to report opens the text",
        "按照《法治政府建设与责任落实督察工作规定》要求,现将我县2022年度法治政府建设情况和2023年工作安排报告如下:\n一、主要工作\n推行甲改革。\n二、下步打算\n启动丁工程。",
        {"按照": "done", "推行甲": "done", "启动丁": "planned"},
    ),
    (
        "deeds that speak of the future are done",
        "一、坚持统筹谋划,系统推进法治政府建设\n制定甲规划。\n二、聚焦未来发展,优化营商环境\n推行甲改革。\n三、强化问题导向,破解执法难题\n建立乙机制。",
        {"制定甲": "done", "推行甲": "done", "建立乙": "done"},
    ),
    (
        "in the work to come",
        "一、法治政府建设情况\n推行甲改革。\n一年来取得成绩,但与上级要求相比还有差距。在今后的工作中,我街道将启动丁工程。",
        {"推行甲": "done", "在今后": "planned"},
    ),
    (
        "a heading without numeral, closed by a colon",
        "主要做法:\n推行甲改革。\n存在问题:\n乙机制不健全。\n下步工作:\n启动丁工程。",
        {"推行甲": "done", "乙机制": "problem", "启动丁": "planned"},
    ),
    (
        "round numerals and full stops in headings",
        "(一)工作成效。推行甲改革。\n(二)存在不足。乙机制不健全。\n(三)下一步工作。启动丁工程。",
        {"(一)工作成效": "done", "推行甲": "done", "乙机制": "problem", "启动丁": "planned"},
    ),
    (
        "the tasks of the coming year, ordinals in the line",
        "一、2022年度工作总结\n推行甲改革。\n二、2023年重点任务\n(一)抓改革。启动丁工程。\n(二)抓普法。完善戊平台。",
        {"推行甲": "done", "启动丁": "planned", "完善戊": "planned"},
    ),
    (
        "difficulties in the middle of the report",
        "一、基本情况\n推行甲改革。\n二、工作中存在的困难和问题\n乙机制不健全。\n三、意见建议\n启动丁工程。",
        {"乙机制": "problem", "启动丁": "planned"},
    ),
    (
        "rectification of what the inspection found was done",
        "一、主要举措\n(一)抓好问题整改\n针对督察反馈的6个问题,完成甲整改。建立乙机制。\n(二)存在问题专项整治\n推行甲改革。\n二、今后努力方向\n启动丁工程。",
        {"针对督察": "done", "建立乙": "done", "启动丁": "planned"},
    ),
    (
        "one line with everything",
        "一、主要做法 推行甲改革。 二、主要问题 乙机制不健全。 三、2023年打算 启动丁工程。 完善戊平台。",
        {"启动丁": "planned", "完善戊": "planned"},
    ),
    (
        "the sentence that turns to the plan stands at the end of the problems",
        "一、履职情况\n推行甲改革。\n二、不足之处\n乙机制不健全,下一步要加强。我局将以此为契机启动丁工程。",
        {"乙机制": "problem", "我局将": "planned"},
    ),
]

STATUS_SECOND: list[tuple[str, str, dict[str, str]]] = [
    (
        "parts by number",
        "第一部分 2022年工作回顾\n推行甲改革。\n第二部分 存在的主要问题\n乙机制不健全。\n第三部分 2023年工作安排\n启动丁工程。",
        {"推行甲": "done", "乙机制": "problem", "启动丁": "planned"},
    ),
    (
        "arabic numerals number the parts",
        "1.主要工作开展情况\n推行甲改革。\n2.存在的问题\n乙机制不健全。\n3.下一步工作计划\n启动丁工程。",
        {"推行甲": "done", "乙机制": "problem", "启动丁": "planned"},
    ),
    (
        "problem and cause, each with its answer",
        "一、主要成效\n推行甲改革。\n二、存在问题及原因分析\n(一)乙机制不健全。\n(二)力量薄弱。\n三、改进措施\n(一)启动丁工程。",
        {"推行甲": "done", "(一)乙": "problem", "(二)力量": "problem", "(一)启动": "planned"},
    ),
    (
        "the year's plan is looked back on",
        "一、2022年工作计划完成情况\n推行甲改革。\n二、重点工作安排落实情况\n建立乙机制。\n三、明年计划\n启动丁工程。",
        {"推行甲": "done", "建立乙": "done", "启动丁": "planned"},
    ),
    (
        "shortcomings inside a sentence that begins with praise",
        "一、工作推进情况\n推行甲改革。\n2022年,全县法治政府建设虽然取得了一定成效,但与上级要求相比还有一定差距,主要表现在:一是乙机制不健全;二是力量薄弱。\n"
        "2023年,我们将重点抓好以下工作:一是启动丁工程;二是完善戊平台。",
        {"推行甲": "done", "二是力量": "problem", "2023年": "planned", "二是完善": "planned"},
    ),
    (
        "the document's own date above the body",
        "2023年1月16日\n一、工作情况\n推行甲改革。\n二、存在问题\n乙机制不健全。",
        {"推行甲": "done", "乙机制": "problem"},
    ),
    (
        "the signature behind the plans",
        "一、工作情况\n推行甲改革。\n三、下一步工作\n启动丁工程。\n义乌市人民政府\n2023年2月3日\n",
        {"推行甲": "done", "启动丁": "planned"},
    ),
    (
        "a section on the leader's duty behind the plans",
        "一、主要举措\n推行甲改革。\n二、下一年度安排\n启动丁工程。\n三、主要负责人履行职责情况\n市长主持会议6次。\n四、其他需要报告的情况\n无。",
        {"启动丁": "planned", "市长主持": "done"},
    ),
    (
        "weak spots named as such",
        "一、做法成效\n推行甲改革。\n二、面临的形势和挑战\n乙机制不健全。\n三、短板弱项\n力量薄弱。\n四、工作展望\n启动丁工程。",
        {"乙机制": "problem", "力量薄弱": "problem", "启动丁": "planned"},
    ),
    (
        "five years ahead",
        "一、主要成效\n推行甲改革。\n二、“十四五”时期法治政府建设总体思路\n启动丁工程。",
        {"推行甲": "done", "启动丁": "planned"},
    ),
    (
        "next year in the sentence, the section is of deeds",
        "一、重点领域改革\n推行甲改革,2023年底前完成。\n力争2023年建成丁工程。\n二、普法\n开展戊活动。",
        {"推行甲": "done", "开展戊": "done"},
    ),
    (
        "numerals lost",
        "、主要工作\n推行甲改革。\n、存在的不足\n乙机制不健全。\n、下一步工作\n启动丁工程。",
        {"推行甲": "done", "乙机制": "problem", "启动丁": "planned"},
    ),
    (
        "brackets lost on one side",
        "一、主要工作\n一)抓改革\n推行甲改革。\n二)抓普法\n开展戊活动。\n二、下一步\n一)启动丁工程。",
        {"推行甲": "done", "开展戊": "done", "一)启动": "planned"},
    ),
    (
        "what is to be done stands as advice",
        "一、情况\n推行甲改革。\n二、存在的主要问题\n一是乙机制不健全。\n三、下一步工作措施\n启动丁工程。\n四、几点建议\n增加编制。",
        {"推行甲": "done", "一是乙": "problem", "启动丁": "planned", "增加编制": "planned"},
    ),
]
