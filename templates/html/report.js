"use strict";
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const main = document.querySelector("main");
  const places = new Map(); // a name → what on the page is about it
  for (const element of all("[data-f]"))
    for (const name of element.dataset.f.split(" ")) {
      if (!places.has(name)) places.set(name, []);
      places.get(name).push(element);
    }

  const namesAt = (target) => {
    const symbol = target.closest("math .t, .f a[href^='#f-'], nav a[href^='#f-']");
    const link = symbol && (symbol.matches("a") ? symbol : symbol.querySelector("a"));
    if (link) return [link.getAttribute("href").slice(3)];
    const own = target.closest("[data-f]");
    return own ? own.dataset.f.split(" ") : [];
  };
  const mark = (kind, names) => {
    for (const element of all("." + kind)) element.classList.remove(kind);
    for (const name of names)
      for (const element of places.get(name) || []) element.classList.add(kind);
  };

  let over = "";
  document.addEventListener("mouseover", (event) => {
    const names = namesAt(event.target);
    if (names.join(" ") === over) return;
    over = names.join(" ");
    mark("on", names);
  });
  document.addEventListener("focusin", (event) => mark("on", namesAt(event.target)));

  const shown = (element) => {
    for (let at = element; at; at = at.parentElement) if (at.matches("details.group")) at.open = true;
  };
  const into = (pane, element) => { // without moving anything else
    if (!element) return;
    const box = element.getBoundingClientRect(), frame = pane.getBoundingClientRect();
    if (pane.scrollHeight > pane.clientHeight + 4 && getComputedStyle(pane).overflowY === "auto")
      pane.scrollTop += box.top - frame.top - frame.height / 3;
  };
  const pin = (names, from) => {
    mark("pin", names);
    for (const pane of all("aside"))
      if (!pane.contains(from)) into(pane, all(".pin", pane)[0]);
    const target = all(".pin", main).find((element) => element.matches(".f"));
    if (target && !main.contains(from)) {
      shown(target);
      target.scrollIntoView({ block: "center" });
    }
  };
  document.addEventListener("click", (event) => {
    const own = event.target.closest("[data-f]");
    if (event.target.closest("summary, input")) return;
    const symbol = event.target.closest("math .t");
    if (symbol && !event.target.closest("a")) {
      location.hash = symbol.querySelector("a").getAttribute("href");
      return;
    }
    if (event.target.closest("a, dl") || !own || String(getSelection())) return;
    pin(own.dataset.f.split(" "), own);
  });
  const arrived = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    shown(target);
    if (target.matches("details")) target.open = true;
    target.scrollIntoView({ block: target.matches(".f, .l") ? "center" : "start" });
    const own = target.closest("[data-f]");
    if (own) pin(own.dataset.f.split(" "), own);
  };
  addEventListener("hashchange", arrived);
  if (location.hash) arrived();

  // search
  const form = document.querySelector("form"), input = form.querySelector("input");
  const count = form.querySelector("output"), formulas = all("main .f"), groups = all("main .group");
  const texts = formulas.map((f) => (f.dataset.f + " " + (f.querySelector(".m[title]")?.title || "")).toLowerCase());
  let hits = [], at = -1;
  form.hidden = false;
  const look = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    hits = formulas.filter((_, k) => words.every((word) => texts[k].includes(word)));
    at = -1;
    for (const f of formulas) f.classList.toggle("away", words.length > 0 && !hits.includes(f));
    for (const g of groups) g.classList.toggle("away", words.length > 0 && !g.querySelector(".f:not(.away)"));
    count.textContent = words.length ? `${hits.length} of ${formulas.length}` : "";
    if (!words.length) return;
    hits.forEach(shown);
    hits[0]?.scrollIntoView({ block: "center" });
  };
  const go = (step) => {
    const list = hits.length ? hits : formulas;
    at = (at + step + list.length) % list.length;
    const f = list[at];
    shown(f);
    pin(f.dataset.f.split(" "), f);
    f.scrollIntoView({ block: "center" });
  };
  input.addEventListener("input", look);
  form.addEventListener("submit", (event) => { event.preventDefault(); go(1); });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target === input;
    if (event.key === "Escape") {
      input.value = "";
      look();
      mark("pin", []);
      input.blur();
    } else if (event.key === "/" && !typing) {
      event.preventDefault();
      input.focus();
    } else if ((event.key === "j" || event.key === "k") && !typing) go(event.key === "j" ? 1 : -1);
  });
})();
