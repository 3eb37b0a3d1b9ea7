// Charts (ECharts) and the network of laws (Cytoscape.js) of a page; each is drawn when it comes into view.
"use strict";
(() => {
  const say = atlas.say, word = atlas.word;
  const ink = "#1c2430", grey = "#8a94a0", line = "#e3e7ec";
  const program = () => atlas.colour("Program"), place = () => atlas.colour("Jurisdiction"), metric = () => atlas.colour("Metric");
  const GRADES = { issued: "#7a2e0a", done: "#c05621", piloted: "#e69138", mentioned: "#f2c48d", planned: "#4a7ab8", problem: "#b3261e" };
  const LEVELS = { province: "#153e75", prefecture: "#2b6cb0", county: "#63a0d8", township: "#a9cdec", zone: "#2c7a7b", village: "#94a3b8" };
  const PALETTE = ["#2b6cb0", "#c05621", "#2f855a", "#6b46c1", "#97701a", "#2c7a7b", "#97266d", "#4a5568", "#b7791f", "#276749"];
  const base = () => ({
    animation: false, textStyle: { color: ink, fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { left: 8, right: 16, top: 40, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 16, itemHeight: 9, type: "scroll" },
    tooltip: { trigger: "axis", confine: true, renderMode: "richText" },
  });
  const years = (values) => ({ type: "category", data: values.map(String), axisTick: { show: false }, axisLine: { lineStyle: { color: grey } } });
  const counts = () => ({ type: "value", minInterval: 1, splitLine: { lineStyle: { color: line } } });
  const dashed = (name, data) => ({ name, type: "line", data, symbol: "none", lineStyle: { type: "dashed", color: grey, width: 1.4 }, itemStyle: { color: grey } });

  const options = {
    spread: (d) => ({
      ...base(), xAxis: years(d.years), yAxis: counts(),
      series: [
        { name: say("新增地方", "new places"), type: "bar", data: d.new, itemStyle: { color: program(), opacity: 0.55 }, barMaxWidth: 26 },
        { name: say("累计地方", "cumulative"), type: "line", data: d.cumulative, itemStyle: { color: program() }, lineStyle: { width: 2.5 }, symbolSize: 6 },
        dashed(say("当年可比地方", "at risk"), d.at_risk),
      ],
    }),
    cites: (d) => ({
      ...base(), xAxis: years(d.years), yAxis: counts(),
      series: [
        ...d.levels.map((level, i) => ({ name: word(level), type: "bar", stack: "all", data: d.series[i], itemStyle: { color: LEVELS[level] }, barMaxWidth: 30 })),
        dashed(say("有报告的地方", "places held"), d.held),
      ],
    }),
    held: (d) => ({
      ...base(), legend: { show: false }, xAxis: years(d.years), yAxis: counts(),
      series: [{ name: say("有报告的地方", "places held"), type: "bar", data: d.held, itemStyle: { color: place() }, barMaxWidth: 34, label: { show: true, position: "top", color: ink } }],
    }),
    timeline: (d, box) => {
      const rows = d.places.length, shown = Math.min(rows, 30);
      box.style.height = `${shown * 24 + 100}px`;
      const grades = ["issued", "done", "piloted", "mentioned", "planned", "problem"].filter((grade) => d.points.some((p) => p[2] === grade));
      const at = (year) => d.years.indexOf(year);
      return {
        ...base(), grid: { left: 8, right: rows > shown ? 40 : 16, top: 44, bottom: 8, containLabel: true },
        xAxis: { ...years(d.years), position: "top", offset: 0, axisLine: { show: false } },
        yAxis: { type: "category", data: d.places, inverse: true, axisTick: { show: false }, axisLine: { show: false }, axisLabel: { width: 130, overflow: "truncate" }, splitLine: { show: true, lineStyle: { color: line } } },
        legend: { ...base().legend, top: 0 },
        tooltip: { trigger: "item", confine: true, renderMode: "richText", formatter: (p) => `${d.places[p.value[1]]} ${d.years[p.value[0]]}\n${p.seriesName}` },
        dataZoom: rows > shown ? [{ type: "slider", yAxisIndex: 0, startValue: 0, endValue: shown - 1, width: 14, right: 6, brushSelect: false }] : [],
        series: [
          { name: say("有报告，未提", "held, not named"), type: "scatter", data: d.held.map(([year, y]) => [at(year), y]), symbolSize: 6, itemStyle: { color: "#c9d0d8" }, z: 1 },
          ...grades.map((grade) => ({
            name: word(grade), type: "scatter", symbolSize: grade === "planned" || grade === "problem" ? 11 : 15, symbol: grade === "planned" ? "diamond" : grade === "problem" ? "triangle" : "circle",
            data: d.points.filter((p) => p[2] === grade).map(([year, y]) => [at(year), y]), itemStyle: { color: GRADES[grade] }, z: grade === "planned" || grade === "problem" ? 4 : 3,
          })),
        ],
      };
    },
    metric: (d) => {
      const list = [...new Set(d.series.flatMap(([, points]) => points.map((p) => p[0])))].sort();
      return {
        ...base(), color: PALETTE, xAxis: years(list), tooltip: { trigger: "item", confine: true, renderMode: "richText", formatter: (p) => `${p.seriesName} ${list[p.value[0]]}\n${p.value[1]} ${d.unit}` },
        yAxis: { type: "value", scale: true, name: d.unit, nameTextStyle: { color: grey }, splitLine: { lineStyle: { color: line } } },
        series: d.series.map(([name, points]) => ({
          name, type: "line", symbolSize: 9,
          data: points.map(([year, value, bound]) => ({ value: [list.indexOf(year), value], symbol: bound && bound !== "exact" ? "emptyCircle" : "circle" })),
        })),
      };
    },
  };

  const charts = [];
  const drawChart = (figure) => {
    const box = figure.querySelector(".canvas"), data = atlas.read(figure), make = options[figure.dataset.chart];
    const option = make(data, box);
    const chart = echarts.init(box, null, { renderer: "svg" });
    chart.setOption(option);
    if (data.links) chart.on("click", (p) => { if (p.value) location.href = data.links[p.value[1]]; });
    charts.push(() => chart.setOption(make(data, box), true));
    addEventListener("resize", () => chart.resize());
  };

  const drawNetwork = (figure) => {
    const data = atlas.read(figure), box = figure.querySelector(".canvas");
    const least = figure.querySelector("[data-least]"), others = figure.querySelector("[data-others]");
    const most = Math.max(...data.nodes.map((n) => n.cited), 1);
    const strongest = Math.max(...data.edges.map((e) => e[2]), 1);
    const support = new Map(data.edges.filter((e) => e[0] === 0).map((e) => [String(e[1]), e[2]]));
    const laws = atlas.colour("Law");
    // Around the law in the order of their support: the picture is the same each time.
    const around = data.nodes.slice(1);
    const wide = box.clientWidth / box.clientHeight;
    const position = (i) => {
      const angle = (2 * Math.PI * i) / around.length - Math.PI / 2;
      const radius = 130 + (around.length > 10 ? (i % 3) * 45 : 0) + (around.length > 24 ? 60 : 0);
      return { x: radius * Math.cos(angle) * Math.max(1, wide), y: (radius * Math.sin(angle)) / Math.min(1, wide) };
    };
    const short = (text) => (text.length > 16 ? text.slice(0, 15) + "…" : text);
    const cy = cytoscape({
      container: box, wheelSensitivity: 0.3, minZoom: 0.3, maxZoom: 3, autoungrabify: false,
      elements: [
        ...data.nodes.map((n, i) => ({ data: { ...n, short: short(n.label), size: 16 + 34 * Math.sqrt(n.cited / most), isSelf: i === 0 ? 1 : 0 }, position: i ? position(i - 1) : { x: 0, y: 0 } })),
        ...data.edges.map(([a, b, n], i) => ({ data: { id: "e" + i, source: String(a), target: String(b), support: n, width: 1 + (6 * n) / strongest, isOwn: a === 0 ? 1 : 0 } })),
      ],
      style: [
        { selector: "node", style: { "background-color": laws, width: "data(size)", height: "data(size)", label: "data(short)", "font-size": 13, color: ink, "text-valign": "bottom", "text-margin-y": 4, "text-background-color": "#fcfcfd", "text-background-opacity": 0.8, "text-wrap": "wrap", "text-max-width": 130 } },
        { selector: "node[isSelf = 1]", style: { "background-color": "#a3371f", "font-weight": "bold" } },
        { selector: "edge", style: { width: "data(width)", "line-color": "#cfd6de", "curve-style": "straight", opacity: 0.75 } },
        { selector: "edge[isOwn = 1]", style: { "line-color": "#7fae92" } },
        { selector: ".lit", style: { "line-color": "#e08a00", opacity: 1, "border-width": 4, "border-color": "#e08a00" } },
        { selector: ".dim", style: { opacity: 0.18 } },
        { selector: ".gone", style: { display: "none" } },
      ],
      layout: { name: "preset", fit: true, padding: 30 },
    });
    figure.network = cy;
    const light = (id) => {
      cy.elements().removeClass("lit dim");
      for (const link of figure.querySelectorAll("[data-node]")) link.classList.toggle("lit", link.dataset.node === id);
      if (!id) return;
      const node = cy.getElementById(id);
      cy.elements().addClass("dim");
      node.closedNeighborhood().removeClass("dim");
      node.addClass("lit");
    };
    cy.on("tap", "node", (event) => { if (!event.target.data("isSelf")) location.href = event.target.data("href"); });
    cy.on("mouseover", "node", (event) => { box.style.cursor = "pointer"; box.title = event.target.data("label"); light(event.target.id()); });
    cy.on("mouseout", "node", () => { box.style.cursor = ""; box.title = ""; light(""); });
    for (const link of figure.querySelectorAll("[data-node]")) {
      const count = document.createElement("small");
      count.textContent = String(support.get(link.dataset.node) || 0);
      link.append(count);
      for (const name of ["focus", "mouseenter"]) link.addEventListener(name, () => light(link.dataset.node));
      for (const name of ["blur", "mouseleave"]) link.addEventListener(name, () => light(""));
    }
    for (const value of [...new Set(support.values())].sort((a, b) => a - b)) least.append(new Option(String(value), String(value)));
    const apply = () => {
      const bound = Number(least.value || 1);
      cy.batch(() => {
        cy.nodes().forEach((n) => n.toggleClass("gone", !n.data("isSelf") && (support.get(n.id()) || 0) < bound));
        cy.edges().forEach((e) => e.toggleClass("gone", (!e.data("isOwn") && !others.checked) || e.data("support") < bound));
      });
      for (const link of figure.querySelectorAll("[data-node]")) link.parentElement.hidden = (support.get(link.dataset.node) || 0) < bound;
      cy.fit(cy.elements(":visible"), 30);
    };
    least.addEventListener("change", apply);
    others.addEventListener("change", apply);
    figure.querySelector("[data-fit]").addEventListener("click", () => cy.fit(cy.elements(":visible"), 30));
  };

  const start = (figure) => (figure.dataset.chart ? drawChart(figure) : drawNetwork(figure));
  const watch = new IntersectionObserver((entries) => {
    for (const entry of entries) if (entry.isIntersecting) { watch.unobserve(entry.target); start(entry.target); }
  }, { rootMargin: "200px" });
  for (const figure of document.querySelectorAll("[data-chart], [data-network]")) watch.observe(figure);
  atlas.onLanguage(() => { for (const again of charts) again(); });
})();
