"use strict";
(() => {
  const get = (id) => document.getElementById(id);
  const matrix = get("matrix");
  const details = new Map([...document.querySelectorAll("details.page")].map((each) => [each.dataset.number, each]));
  const severities = ["error", "warning", "info"];
  const order = ["missing", "placeholder", "contradicted", "incomplete", "present", "not judged"];

  // What a row says, read once.
  const pages = matrix ? [...matrix.tBodies[0].rows].map((row) => {
    const cells = [...row.cells];
    const detail = details.get(row.dataset.number);
    const states = cells.slice(2, 7).map((cell) => cell.textContent.trim());
    const counts = cells.slice(7).map((cell) => Number(cell.textContent));
    return {
      row, detail, states, counts,
      path: cells[0].textContent.trim(),
      kind: cells[1].textContent.trim(),
      rules: detail.dataset.rules.split(" "),
      folder: detail.dataset.folder,
    };
  }) : [];

  const words = (page) => (page.words ??= `${page.path} ${page.detail.textContent}`.toLowerCase());

  const value = (page, key) => {
    if (key === "path" || key === "kind") return page[key];
    if (key.startsWith("state-")) return order.indexOf(page.states[Number(key.slice(6))]);
    return page.counts[severities.indexOf(key)];
  };

  const sort = (head) => {
    const key = head.dataset.sort;
    // Numbers are first wanted from the highest, all else from the first.
    const first = severities.includes(key) ? "descending" : "ascending";
    const other = first === "ascending" ? "descending" : "ascending";
    const next = head.getAttribute("aria-sort") === first ? other : first;
    for (const each of matrix.tHead.rows[0].cells) each.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", next);
    const sign = next === "ascending" ? 1 : -1;
    const sorted = pages.map((page, index) => ({ page, index, key: value(page, key) }));
    sorted.sort((a, b) => {
      const less = typeof a.key === "string" ? a.key.localeCompare(b.key) : a.key - b.key;
      return sign * less || a.index - b.index;
    });
    matrix.tBodies[0].append(...sorted.map((each) => each.page.row));
    get("details").append(...sorted.map((each) => each.page.detail));
  };

  const fits = (page, asked) => {
    const states = asked.element === "" ? page.states : [page.states[Number(asked.element)]];
    if (asked.state === "!present" && states.every((each) => each === "present")) return false;
    if (asked.state && asked.state !== "!present" && !states.includes(asked.state)) return false;
    if (asked.severity === "none" && page.counts.some(Boolean)) return false;
    if (severities.includes(asked.severity) && !page.counts[severities.indexOf(asked.severity)]) return false;
    if (asked.rule && !page.rules.includes(asked.rule)) return false;
    if (asked.folder && page.folder !== asked.folder) return false;
    return asked.search.every((word) => words(page).includes(word));
  };

  const filter = () => {
    const asked = Object.fromEntries(["element", "state", "severity", "rule", "folder"].map((id) => [id, get(id).value]));
    asked.search = get("search").value.toLowerCase().split(/\s+/).filter(Boolean);
    let seen = 0;
    for (const page of pages) {
      const hidden = !fits(page, asked);
      page.row.hidden = page.detail.hidden = hidden;
      seen += hidden ? 0 : 1;
    }
    get("count").textContent = `${seen} of ${pages.length} pages`;
    get("none").hidden = seen > 0;
  };

  if (matrix) {
    for (const head of matrix.tHead.rows[0].cells) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sorter";
      button.append(...head.childNodes);
      button.addEventListener("click", () => sort(head));
      head.append(button);
    }
    const form = get("filters");
    form.hidden = false;
    let waiting = 0;
    form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(filter, 80); });
    form.addEventListener("reset", () => setTimeout(filter));
    form.addEventListener("submit", (event) => event.preventDefault());
    matrix.addEventListener("click", (event) => {
      const link = event.target.closest("a[href^='#page-']");
      if (!link) return;
      details.get(link.closest("tr").dataset.number).open = true;
    });
  }

  const open = new Set();
  addEventListener("beforeprint", () => {
    for (const each of document.querySelectorAll("details:not([open])")) { open.add(each); each.open = true; }
  });
  addEventListener("afterprint", () => {
    for (const each of open) each.open = false;
    open.clear();
  });

  const theme = get("theme");
  const dark = () => {
    const chosen = document.documentElement.dataset.theme;
    return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  };
  const name = () => { theme.textContent = dark() ? "Light" : "Dark"; theme.setAttribute("aria-label", `${theme.textContent} colours`); };
  theme.hidden = false;
  theme.addEventListener("click", () => { document.documentElement.dataset.theme = dark() ? "light" : "dark"; name(); });
  name();
})();
