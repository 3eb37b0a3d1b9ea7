// A click on a relation shows the sentences that it stands on, and in them its two ends.
"use strict";
for (const root of document.querySelectorAll(".fz")) {
  const show = (link) => {
    for (const old of root.querySelectorAll(".lit, .end, .chosen")) old.classList.remove("lit", "end", "chosen");
    link.classList.add("chosen");
    const ends = [link.dataset.subject, link.dataset.object];
    let first = null;
    for (const id of link.dataset.evidence.split(" ")) {
      const sentence = document.getElementById(id);
      if (!sentence) continue;
      first = first || sentence;
      sentence.classList.add("lit");
      for (const mark of sentence.querySelectorAll("mark")) {
        if (ends.includes(mark.dataset.entity)) mark.classList.add("end");
      }
    }
    if (first) first.scrollIntoView({ block: "center" });
  };
  root.addEventListener("click", (event) => {
    const link = event.target.closest(".relations a");
    if (!link || !root.contains(link)) return;
    event.preventDefault();
    show(link);
  });
  root.addEventListener("change", (event) => {
    const hide = event.target.dataset.hide;
    if (hide) root.classList.toggle("no-" + hide, !event.target.checked);
  });
}
