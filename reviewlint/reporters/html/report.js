"use strict";
(() => {
  // The states of an element, the gravest first.
  const STATES = ["missing", "placeholder", "contradicted", "incomplete", "present", "not judged"];
  const FILTERS = ["element", "state", "severity", "rule", "folder"];
  const HERE = "./";

  const get = (id) => document.getElementById(id);
  const made = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  // What each row of the matrix says, read once.
  const matrix = get("matrix");
  const heads = matrix ? [...matrix.tHead.rows[0].cells] : [];
  const keys = heads.map((head) => head.dataset.sort);
  const severities = heads.filter((head) => head.className === "number").map((head) => head.dataset.sort);
  const elements = keys.slice(2, -severities.length);
  const details = [...document.querySelectorAll("#details > details")];
  const pages = matrix ? [...matrix.tBodies[0].rows].map((row, index) => {
    const said = Object.fromEntries([...row.cells].map((cell, at) => [keys[at], cell.textContent]));
    for (const severity of severities) said[severity] = Number(said[severity]);
    return { row, index, said, detail: details[index] };
  }) : [];
  const clean = (page) => severities.every((severity) => page.said[severity] === 0);
  const pageOf = new Map(pages.map((page) => [page.detail, page]));
  const words = (page) => (page.words ??= page.detail.textContent.toLowerCase());
  const reported = (page) => (page.reported ??= [...page.detail.querySelectorAll("h4")].map((head) => ({
    severity: head.firstElementChild.textContent,
    rule: head.lastElementChild.textContent,
  })));

  // Sorting.
  const value = ({ said }, key) => elements.includes(key) ? STATES.indexOf(said[key]) : said[key];
  const collator = new Intl.Collator("en", { numeric: true });
  const compared = (a, b) => (typeof a === "string" ? collator.compare(a, b) : a - b);
  const sort = (head) => {
    const key = head.dataset.sort;
    // Numbers are first wanted from the highest, all else from the first.
    const [first, second] = severities.includes(key) ? ["descending", "ascending"] : ["ascending", "descending"];
    const order = head.getAttribute("aria-sort") === first ? second : first;
    for (const each of heads) each.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", order);
    const sign = order === "ascending" ? 1 : -1;
    const sorted = pages.toSorted((a, b) => sign * compared(value(a, key), value(b, key)) || a.index - b.index);
    matrix.tBodies[0].append(...sorted.map((page) => page.row));
    get("details").append(...sorted.map((page) => page.detail));
  };

  // Filtering.
  const fitsState = ({ said }, { element, state }) => {
    const states = (element ? [element] : elements).map((key) => said[key]);
    if (state === "not present") return states.some((each) => each !== "present" && each !== "not judged");
    return !state || states.includes(state);
  };
  const fitsFinding = (page, { severity, rule }) => {
    if (severity === "no findings") return clean(page);
    if (!rule) return !severity || page.said[severity] > 0;
    return reported(page).some((each) => each.rule === rule && (!severity || each.severity === severity));
  };
  const fitsFolder = ({ said }, { folder }) => folder === HERE ? !said.path.includes("/") : said.path.startsWith(folder);
  const filter = () => {
    const asked = Object.fromEntries(FILTERS.map((id) => [id, get(id).value]));
    const search = get("search").value.toLowerCase().split(/\s+/).filter(Boolean);
    let seen = 0;
    for (const page of pages) {
      const fits = fitsState(page, asked) && fitsFinding(page, asked) && fitsFolder(page, asked)
        && search.every((word) => words(page).includes(word));
      page.row.hidden = page.detail.hidden = !fits;
      seen += fits ? 1 : 0;
    }
    get("count").textContent = `${seen} of ${pages.length} ${pages.length === 1 ? "page" : "pages"}`;
    get("none").hidden = seen > 0;
  };
  // A number of a chart leads to the pages that it counts.
  const drill = (cell) => {
    const number = cell.textContent;
    const button = made("button", { type: "button", className: "drill", ariaLabel: `${number}, show these pages` }, number);
    button.addEventListener("click", () => {
      get("search").value = "";
      for (const id of FILTERS) get(id).value = cell.dataset[id] ?? "";
      filter();
      get("pages").focus({ preventScroll: true });
      get("pages").scrollIntoView();
    });
    cell.replaceChildren(button);
  };

  // A page that is opened says of each finding what its rule says; the file has that once.
  const fill = (page) => {
    if (page.filled) return;
    page.filled = true;
    words(page);
    for (const finding of page.detail.querySelectorAll(".finding")) {
      const rule = get(`rule-${finding.querySelector("h4").lastElementChild.textContent}`);
      if (!rule) continue;
      const copies = (selector) => [...rule.querySelectorAll(selector)].map((each) => each.cloneNode(true));
      if (!finding.querySelector(".instead")) finding.append(...copies(".instead"));
      const reasons = copies(".why, .sources");
      if (reasons.length) finding.append(made("details", {}, made("summary", {}, "Why"), ...reasons));
    }
  };
  const open = (page) => {
    fill(page);
    page.detail.open = true;
  };
  const shown = () => pages.filter((page) => !page.detail.hidden);

  if (matrix) {
    for (const head of heads) {
      const button = made("button", { type: "button", className: "sorter" }, ...head.childNodes);
      button.addEventListener("click", () => sort(head));
      head.append(button);
    }
    for (const cell of document.querySelectorAll(FILTERS.map((id) => `td[data-${id}]`).join())) drill(cell);
    const form = get("filters");
    form.hidden = false;
    let waiting = 0;
    form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(filter, 80); });
    form.addEventListener("reset", () => setTimeout(filter));
    form.addEventListener("submit", (event) => event.preventDefault());
    get("open").addEventListener("click", () => shown().forEach(open));
    get("shut").addEventListener("click", () => { for (const page of shown()) page.detail.open = false; });
    matrix.addEventListener("click", (event) => {
      const link = event.target.closest("a");
      if (!link) return;
      const inside = get(link.hash.slice(1));
      open(pageOf.get(inside.parentElement));
      // The browser does so too, but not always: it may not have laid out yet what is far away.
      setTimeout(() => {
        inside.scrollIntoView();
        inside.focus({ preventScroll: true });
      });
    });
    get("details").addEventListener("toggle", (event) => {
      const page = pageOf.get(event.target);
      if (page) fill(page);
    }, true);
  }

  // On paper: the pages that fit the filters and have findings.
  const opened = new Set();
  addEventListener("beforeprint", () => {
    for (const page of shown()) {
      if (page.detail.open || clean(page)) continue;
      opened.add(page);
      open(page);
    }
  });
  addEventListener("afterprint", () => {
    for (const page of opened) page.detail.open = false;
    opened.clear();
  });

  const theme = get("theme");
  const isDark = () => {
    const chosen = document.documentElement.dataset.theme;
    return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  };
  const label = () => {
    theme.textContent = isDark() ? "Light" : "Dark";
    theme.ariaLabel = `${theme.textContent} colours`;
  };
  theme.hidden = false;
  theme.addEventListener("click", () => {
    document.documentElement.dataset.theme = isDark() ? "light" : "dark";
    label();
  });
  label();
})();
