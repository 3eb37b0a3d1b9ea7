// The network of an exported page: search, filter by type and year, and the sentence behind whatever is chosen.
// Data come as JSON in the page; everything is put in as text, never as markup.
"use strict";
(function () {
  const data = JSON.parse(document.getElementById("data").textContent);
  const words = data.words;
  const cy = cytoscape({
    container: document.getElementById("network"),
    elements: data.elements,
    wheelSensitivity: 0.3,
    layout: { name: "preset" },
    style: [
      { selector: "node", style: { "background-color": "data(colour)", label: "data(label)", width: "data(diameter)", height: "data(diameter)", "font-size": 10, "text-valign": "top", color: "#1a202c", "text-outline-color": "#fff", "text-outline-width": 2, "min-zoomed-font-size": 7 } },
      { selector: "edge", style: { width: 1, "line-color": "#cbd5e0", "target-arrow-color": "#cbd5e0", "target-arrow-shape": "triangle", "arrow-scale": 0.7, "curve-style": "bezier" } },
      { selector: ".faded", style: { opacity: 0.12 } },
      { selector: ".hidden", style: { display: "none" } },
      { selector: "edge:selected", style: { "line-color": "#c53030", "target-arrow-color": "#c53030", width: 3 } },
      { selector: "node:selected", style: { "border-width": 4, "border-color": "#c53030" } }
    ]
  });
  const detail = document.getElementById("detail");

  function show(element) {
    const given = element.data();
    detail.replaceChildren();
    const head = document.createElement("h2");
    head.textContent = element.isNode() ? given.label : cy.getElementById(given.source).data("label") + " → " + cy.getElementById(given.target).data("label");
    head.style.fontSize = "1rem";
    const list = document.createElement("dl");
    const hidden = new Set(["id", "colour", "size", "diameter", "key", "source", "target", "label"]);
    for (const name of Object.keys(given).sort()) {
      if (hidden.has(name) || given[name] === null || given[name] === "") continue;
      const term = document.createElement("dt");
      term.textContent = words[name] || name;
      const value = document.createElement("dd");
      value.textContent = Array.isArray(given[name]) ? given[name].join("、") : String(words[given[name]] || given[name]);
      list.append(term, value);
    }
    detail.append(head, list);
  }

  function focusOn(element) {
    cy.elements().removeClass("faded").unselect();
    const near = element.closedNeighborhood ? element.closedNeighborhood() : element;
    cy.elements().not(element.isNode() ? near : element.union(element.connectedNodes())).addClass("faded");
    element.select();
    show(element);
  }
  cy.on("tap", "node, edge", (event) => focusOn(event.target));
  cy.on("tap", (event) => { if (event.target === cy) cy.elements().removeClass("faded").unselect(); });

  const years = data.years;
  const from = document.getElementById("from"), to = document.getElementById("to");
  function filter() {
    const off = new Set([...document.querySelectorAll("input[data-type]")].filter((box) => !box.checked).map((box) => box.dataset.type));
    cy.batch(() => {
      cy.nodes().forEach((node) => { node.toggleClass("hidden", off.has(node.data("type"))); });
      cy.edges().forEach((edge) => {
        const year = edge.data("year");
        const out = years.length && Number.isInteger(year) && (year < Number(from.value) || year > Number(to.value));
        edge.toggleClass("hidden", Boolean(out) || edge.source().hasClass("hidden") || edge.target().hasClass("hidden"));
      });
    });
    document.getElementById("shown").textContent = cy.nodes().not(".hidden").length + " / " + cy.nodes().length;
  }
  document.querySelectorAll("input[data-type], #from, #to").forEach((box) => box.addEventListener("change", filter));

  const search = document.getElementById("search");
  search.addEventListener("input", () => {
    const wanted = search.value.trim();
    cy.elements().removeClass("faded").unselect();
    if (!wanted) return;
    const found = cy.nodes().filter((node) => String(node.data("label")).includes(wanted));
    cy.elements().not(found.closedNeighborhood()).addClass("faded");
    if (found.length) { cy.animate({ fit: { eles: found, padding: 60 }, duration: 200 }); show(found[0]); found[0].select(); }
  });
  document.getElementById("fit").addEventListener("click", () => { cy.elements().removeClass("faded"); cy.fit(undefined, 30); });
  document.querySelectorAll("tr[data-edge]").forEach((row) => {
    const choose = () => { const edge = cy.getElementById(row.dataset.edge); focusOn(edge); cy.animate({ fit: { eles: edge.union(edge.connectedNodes()), padding: 120 }, duration: 200 }); document.getElementById("network").scrollIntoView({ block: "nearest" }); };
    row.addEventListener("click", choose);
    row.addEventListener("keydown", (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); choose(); } });
  });
  filter();
  cy.fit(undefined, 30);
  window.network = cy;
})();
