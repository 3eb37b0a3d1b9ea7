// Language, tables and the loading of data files. Text of reports is only ever set as text.
"use strict";
(() => {
  const up = document.currentScript.dataset.up;
  const words = window.atlasWords;
  const waiting = new Map();
  const loaded = new Map();
  const listeners = [];
  const atlas = (window.atlas = {
    up,
    // A data file says what it holds: atlas.add(name, value).
    add(name, value) {
      loaded.set(name, value);
      for (const done of waiting.get(name) || []) done(value);
      waiting.delete(name);
    },
    // The value of a data file, which is loaded by a script element: that works from the disk, fetch does not.
    load(name, source) {
      if (loaded.has(name)) return Promise.resolve(loaded.get(name));
      return new Promise((resolve, reject) => {
        if (waiting.has(name)) return waiting.get(name).push(resolve);
        waiting.set(name, [resolve]);
        const script = document.createElement("script");
        script.src = source;
        script.onerror = () => reject(new Error("cannot load " + source));
        document.head.append(script);
      });
    },
    get isEnglish() { return document.documentElement.lang === "en"; },
    say(zh, en) { return atlas.isEnglish ? en : zh; },
    word(code) { const found = words[code]; return found ? found[atlas.isEnglish ? 1 : 0] : code; },
    onLanguage(listener) { listeners.push(listener); },
    read(root) { return JSON.parse(root.querySelector('script[type="application/json"]').textContent); },
    colour(name) { return getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim(); },
    both(zh, en) {
      const parts = [["zh", "zh-CN", zh], ["en", "en", en]].map(([name, lang, text]) => {
        const span = document.createElement("span");
        span.className = name; span.lang = lang; span.textContent = text;
        return span;
      });
      const fragment = document.createDocumentFragment();
      fragment.append(...parts);
      return fragment;
    },
    fold(text) { return text.normalize("NFKC").toLowerCase().replace(/\s+/gu, ""); },
  });

  // Language: kept where the browser lets it be kept.
  const keep = (language) => { try { localStorage.setItem("atlas-language", language); } catch { /* no storage */ } };
  const kept = () => { try { return localStorage.getItem("atlas-language"); } catch { return null; } };
  const speak = (language) => {
    document.documentElement.lang = language;
    for (const element of document.querySelectorAll("[data-zh]")) {
      const text = element.dataset[atlas.isEnglish ? "en" : "zh"];
      if (element.hasAttribute("placeholder")) element.placeholder = text;
      else if (element.hasAttribute("aria-label")) element.setAttribute("aria-label", text);
      else element.textContent = text;
    }
    for (const option of document.querySelectorAll("option[data-code]")) option.textContent = atlas.word(option.dataset.code);
    const button = document.querySelector("[data-language]");
    if (button) button.setAttribute("aria-label", atlas.isEnglish ? "切换到中文" : "Switch to English");
    for (const listener of listeners) listener();
  };
  if (kept() === "en") document.documentElement.lang = "en"; // before anything is painted

  const number = (value) => {
    if (!Number.isFinite(value)) return "";
    if (Number.isInteger(value)) return String(value);
    return Math.abs(value) < 1000 ? String(Number(value.toPrecision(4))) : value.toFixed(1);
  };
  const plain = (cell) => {
    const value = Array.isArray(cell) ? cell[0] : cell;
    return value === null || value === undefined ? "" : typeof value === "number" ? number(value) : String(value);
  };
  const texts = (kind, cell) => (kind === "list" || kind === "codes" ? (cell || []).map(plain) : kind === "spark" ? [] : [plain(cell)]);
  const coded = (kind, cell) => kind === "code" || kind === "codes" || typeof cell === "boolean";

  const inside = (kind, cell) => {
    const fragment = document.createDocumentFragment();
    if (kind === "spark") { if (cell.length) fragment.append(spark(cell)); return fragment; }
    if (kind === "list" || kind === "codes") {
      (cell || []).forEach((item, index) => {
        if (index) fragment.append("、");
        fragment.append(inside(kind === "codes" ? "code" : "text", item));
      });
      return fragment;
    }
    if (Array.isArray(cell)) {
      if (!cell[1]) { fragment.append(plain(cell) || "—"); return fragment; }
      const link = document.createElement("a");
      link.href = cell[1];
      link.textContent = plain(cell) || "—";
      fragment.append(link);
      return fragment;
    }
    if (coded(kind, cell) && words[plain(cell)]) fragment.append(atlas.both(...words[plain(cell)]));
    else fragment.append(plain(cell));
    return fragment;
  };
  const spark = (values) => {
    const svg = (name, attributes) => {
      const element = document.createElementNS("http://www.w3.org/2000/svg", name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      return element;
    };
    const top = Math.max(...values, 1), steps = Math.max(values.length - 1, 1);
    const points = values.map((value, i) => [(2 + (86 * i) / steps).toFixed(1), (20 - (17 * value) / top).toFixed(1)]);
    const line = points.map((point) => point.join(",")).join(" ");
    const [x, y] = points[points.length - 1];
    const picture = svg("svg", { class: "spark", viewBox: "0 0 92 22", width: 92, height: 22, "aria-hidden": "true", focusable: "false" });
    picture.append(svg("polygon", { points: `2,21 ${line} ${x},21` }), svg("polyline", { points: line }), svg("circle", { cx: x, cy: y, r: 2 }));
    return picture;
  };

  const PAGE = 100;
  const collator = new Intl.Collator("zh-CN", { numeric: true });
  class Rows {
    constructor(root) {
      this.root = root;
      this.spec = atlas.read(root);
      this.body = root.querySelector("tbody");
      this.rows = this.spec.rows || null;
      this.page = 0;
      this.sorted = null;
      this.query = root.querySelector("[data-query]");
      this.filters = [...root.querySelectorAll("[data-filter]")];
      this.pager = root.querySelector("[data-pager]");
      let timer = 0;
      if (this.query) this.query.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(() => this.change(), 120); });
      for (const filter of this.filters) filter.addEventListener("change", () => this.change());
      root.querySelectorAll("[data-sort]").forEach((button) => button.addEventListener("click", () => this.sort(Number(button.dataset.sort))));
      root.querySelectorAll("[data-turn]").forEach((button) => button.addEventListener("click", () => this.turn(Number(button.dataset.turn))));
      root.querySelector("[data-csv]").addEventListener("click", () => this.download());
      const asked = new URLSearchParams(location.search).get("q");
      if (asked && this.query && document.querySelectorAll("[data-table]").length === 1) { this.query.value = asked; this.change(); }
      else this.tell(this.rows ? this.chosen().length : this.filters.some((f) => f.value !== "*") ? null : this.spec.total);
      atlas.onLanguage(() => this.tell(this.count));
    }
    async all() {
      if (!this.rows) {
        this.root.setAttribute("aria-busy", "true");
        this.rows = await atlas.load(this.spec.source, this.spec.source);
        this.root.removeAttribute("aria-busy");
      }
      return this.rows;
    }
    chosen() {
      const terms = this.query ? this.query.value.split(/\s+/u).map(atlas.fold).filter(Boolean) : [];
      const filters = this.filters.filter((filter) => filter.value !== "*").map((filter) => [Number(filter.dataset.filter), filter.value]);
      const kinds = this.spec.columns.map((column) => column[3]);
      return this.rows.filter((row) => {
        if (!filters.every(([at, value]) => plain(row[at]) === value)) return false;
        if (!terms.length) return true;
        const text = atlas.fold(row.map((cell, at) => texts(kinds[at], cell).map((part) => (coded(kinds[at], cell) && words[part] ? words[part].join("\u0001") : part)).join("\u0001")).join("\u0001"));
        return terms.every((term) => text.includes(term));
      });
    }
    ordered(rows) {
      if (!this.sorted) return rows;
      const { at, sign } = this.sorted;
      const kind = this.spec.columns[at][3];
      const value = (row) => (kind === "list" || kind === "codes" ? texts(kind, row[at]).join("、") : Array.isArray(row[at]) ? row[at][0] : row[at]);
      const isEmpty = (v) => v === null || v === undefined || v === "";
      return [...rows].sort((one, other) => {
        const a = value(one), b = value(other);
        if (isEmpty(a) || isEmpty(b)) return isEmpty(a) - isEmpty(b); // what is missing stands last either way
        return sign * (typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b)));
      });
    }
    async change() { await this.all(); this.page = 0; this.draw(); }
    async sort(at) {
      await this.all();
      const first = this.spec.columns[at][3] === "number" ? -1 : 1;
      this.sorted = this.sorted && this.sorted.at === at ? { at, sign: -this.sorted.sign } : { at, sign: first };
      this.root.querySelectorAll("th").forEach((head, index) => {
        if (index === at) head.setAttribute("aria-sort", this.sorted.sign > 0 ? "ascending" : "descending");
        else head.removeAttribute("aria-sort");
      });
      this.page = 0;
      this.draw();
    }
    async turn(step) {
      await this.all();
      this.page += step;
      this.draw();
      this.root.querySelector(".scroll").scrollTop = 0;
      this.root.scrollIntoView({ block: "start" });
    }
    draw() {
      const rows = this.ordered(this.chosen());
      const shown = rows.slice(this.page * PAGE, (this.page + 1) * PAGE);
      this.body.replaceChildren(...shown.map((row) => {
        const line = document.createElement("tr");
        row.forEach((cell, at) => {
          const kind = this.spec.columns[at][3];
          const data = document.createElement("td");
          data.className = kind;
          data.append(inside(kind, cell));
          line.append(data);
        });
        return line;
      }));
      this.tell(rows.length);
    }
    tell(count) {
      this.count = count;
      const total = this.spec.total;
      const counter = this.root.querySelector("[data-count]");
      counter.textContent = count === null || count === total ? String(total) : `${count} / ${total}`;
      const pages = Math.max(1, Math.ceil((count === null ? total : count) / PAGE));
      this.pager.hidden = pages < 2 && this.page === 0;
      const [back, on] = this.pager.querySelectorAll("[data-turn]");
      back.disabled = this.page === 0;
      on.disabled = this.page >= pages - 1;
      this.pager.querySelector("[data-where]").textContent = atlas.say(`第 ${this.page + 1} 页，共 ${pages} 页`, `Page ${this.page + 1} of ${pages}`);
    }
    // The rows as filtered and sorted, with a byte-order mark for spreadsheets; a text is never a formula there.
    async download() {
      await this.all();
      const quote = (text) => (/[",\n\r]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text);
      const safe = (text) => (/^[=@\t\r]|^[+-](?![\d.]+%?$)/.test(text) ? "'" + text : text);
      const write = (kind, cell) => {
        const value = Array.isArray(cell) && kind !== "list" && kind !== "codes" && kind !== "spark" ? cell[0] : cell;
        if (typeof value === "number") return String(value);
        if (kind === "spark") return value.join(" ");
        return quote(safe(texts(kind, cell).map((part) => (coded(kind, cell) && kind !== "text" && !this.isQuery ? atlas.word(part).replace(/^—$/, "") : part)).join("、")));
      };
      const columns = this.spec.columns;
      const heads = columns.map(([, zh, en]) => quote(atlas.say(zh, en)));
      const lines = [heads, ...this.ordered(this.chosen()).map((row) => row.map((cell, at) => write(columns[at][3], cell)))];
      const blob = new Blob(["\ufeff" + lines.map((line) => line.join(",") + "\r\n").join("")], { type: "text/csv" });
      const link = document.createElement("a");
      link.href = URL.createObjectURL(blob);
      link.download = this.spec.id + ".csv";
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    }
    get isQuery() { return this.spec.columns.every(([key, zh]) => key === zh); }
  }

  document.addEventListener("DOMContentLoaded", () => {
    document.querySelector("[data-language]").addEventListener("click", () => {
      const language = atlas.isEnglish ? "zh-CN" : "en";
      keep(language);
      speak(language);
    });
    for (const root of document.querySelectorAll("[data-table]")) new Rows(root);
    speak(document.documentElement.lang);
  });
})();
