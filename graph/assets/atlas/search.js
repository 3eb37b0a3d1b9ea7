// Search over names and sentences: pairs of characters narrow the sentences down, their text decides.
"use strict";
(() => {
  const KINDS = ["Program", "Jurisdiction", "Law", "Metric", "Institution", "Query", "Report"];
  const SHOWN = 8, STEP = 20;
  const told = document.getElementById("told"), names = document.getElementById("names");
  const section = document.getElementById("sentences"), list = section.querySelector("ol"), more = document.getElementById("more");
  const load = (name) => atlas.load(name, `${atlas.up}data/search/${name}.js`);
  const isWordy = /^[\p{L}\p{N}]$/u;

  const pairs = (text) => {
    const characters = Array.from(text), found = new Set();
    for (let i = 1; i < characters.length; i++) {
      if (isWordy.test(characters[i - 1]) && isWordy.test(characters[i])) found.add(characters[i - 1] + characters[i]);
    }
    return [...found];
  };
  const shardOf = (pair, shards) => { const [a, b] = Array.from(pair); return (a.codePointAt(0) * 31 + b.codePointAt(0)) % shards; };
  const numbers = (text) => { let at = 0; return text ? text.split(",").map((delta) => (at += parseInt(delta, 36))) : []; };

  // Sentences that have all pairs of all terms; null where a term has no pair to look for.
  const candidates = async (terms, shards) => {
    const wanted = [...new Set(terms.flatMap(pairs))];
    if (!wanted.length) return null;
    const lists = await Promise.all(wanted.map(async (pair) => numbers((await load("p" + shardOf(pair, shards)))[pair])));
    lists.sort((a, b) => a.length - b.length);
    return lists.slice(1).reduce((left, next) => { const has = new Set(next); return left.filter((id) => has.has(id)); }, lists[0]);
  };

  // The text with every term marked: positions in the folded text lead back to characters.
  const marked = (text, terms) => {
    let folded = "";
    const origin = [];
    Array.from(text).reduce((at, character) => {
      const part = atlas.fold(character);
      for (let i = 0; i < part.length; i++) origin.push([at, at + character.length]);
      folded += part;
      return at + character.length;
    }, 0);
    const spans = [];
    for (const term of terms) {
      for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) spans.push([origin[at][0], origin[at + term.length - 1][1]]);
    }
    spans.sort((a, b) => a[0] - b[0]);
    const fragment = document.createDocumentFragment();
    let done = 0;
    for (const [start, end] of spans) {
      if (start < done) continue;
      fragment.append(text.slice(done, start));
      const mark = document.createElement("mark");
      mark.className = "hit";
      mark.textContent = text.slice(start, end);
      fragment.append(mark);
      done = end;
    }
    fragment.append(text.slice(done));
    return fragment;
  };

  const small = (text) => { const element = document.createElement("small"); element.textContent = text; return element; };

  const showNames = (rows, terms) => {
    let total = 0;
    for (const kind of KINDS) {
      const hits = rows
        .filter((row) => row[0] === kind)
        .map((row) => [row, atlas.fold(row[1])])
        .filter(([row, name]) => terms.every((term) => name.includes(term) || (kind === "Report" && atlas.fold(row[4]).includes(term))))
        .map(([row, name]) => [name === terms.join("") || name.endsWith("/" + terms[0]) ? 0 : name.startsWith(terms[0]) ? 1 : 2, row])
        .sort((a, b) => a[0] - b[0] || b[1][3] - a[1][3] || (a[1][1] < b[1][1] ? -1 : 1));
      if (!hits.length) continue;
      total += hits.length;
      const part = document.createElement("section");
      const head = document.createElement("h2");
      head.append(atlas.both(...window.atlasWords[kind]), " ", small(String(hits.length)));
      const items = document.createElement("ul");
      const add = ([, row]) => {
        const item = document.createElement("li"), link = document.createElement("a");
        link.href = atlas.up + row[2];
        link.append(marked(row[1], terms));
        const note = document.createElement("small");
        if (window.atlasWords[row[4]] && row[4]) note.append(atlas.both(...window.atlasWords[row[4]]));
        else note.textContent = row[4];
        item.append(link, note);
        items.append(item);
      };
      hits.slice(0, SHOWN).forEach(add);
      part.append(head, items);
      if (hits.length > SHOWN) {
        const button = document.createElement("button");
        button.type = "button";
        button.append(atlas.both(`显示全部 ${hits.length} 个`, `Show all ${hits.length}`));
        button.addEventListener("click", () => { hits.slice(SHOWN).forEach(add); button.remove(); });
        part.append(button);
      }
      names.append(part);
    }
    return total;
  };

  const search = async (asked) => {
    const terms = asked.split(/\s+/u).map(atlas.fold).filter(Boolean);
    if (!terms.length) return;
    told.textContent = atlas.say("正在搜索……", "Searching…");
    const { meta, names: rows } = await load("names");
    const count = showNames(rows, terms);
    const ids = await candidates(terms, meta.shards);
    const counter = section.querySelector(".count");
    let shown = 0, at = 0;
    // Verified as far as they are shown: what every sentence says is known only when it has been read.
    const next = async () => {
      more.disabled = true;
      let room = STEP;
      while (room > 0 && at < ids.length) {
        const id = ids[at++];
        const chunk = await load("s" + Math.floor(id / meta.chunk));
        const [text, href, source, status] = chunk[id % meta.chunk];
        const folded = atlas.fold(text);
        if (!terms.every((term) => folded.includes(term))) continue;
        const item = document.createElement("li"), link = document.createElement("a"), note = document.createElement("small");
        link.href = atlas.up + href;
        link.append(marked(text, terms));
        note.append(source, " · ", atlas.both(...(window.atlasWords[status] || [status, status])));
        item.append(link, note);
        list.append(item);
        shown++;
        room--;
      }
      const isAll = at >= ids.length;
      counter.textContent = isAll ? String(shown) : `${shown} / ≤ ${shown + ids.length - at}`;
      more.hidden = isAll;
      more.disabled = false;
      return isAll;
    };
    let isAll = true;
    if (ids) {
      section.hidden = false;
      isAll = await next();
      section.hidden = shown === 0 && isAll;
      more.addEventListener("click", next);
    }
    const say = () => {
      const sentences = ids === null ? atlas.say("原句至少要两个字", "sentences need two characters") : isAll ? atlas.say(`${shown} 个原句`, `${shown} sentences`) : atlas.say(`至多 ${ids.length} 个原句`, `at most ${ids.length} sentences`);
      told.textContent = atlas.say(`“${asked}”：${count} 个名称，${sentences}。`, `“${asked}”: ${count} names, ${sentences}.`);
    };
    say();
    atlas.onLanguage(say);
    document.body.dataset.searched = asked;
  };

  const asked = new URLSearchParams(location.search).get("q") || "";
  const input = document.getElementById("find");
  input.value = asked;
  if (asked.trim()) search(asked.trim()).catch((error) => { told.textContent = atlas.say("搜索数据无法加载：", "The search data cannot be loaded: ") + error.message; });
  else input.focus();
})();
