// What scripts add to a site that works without them.

const root = document.documentElement;

/** @param {string} key @param {string | null} value null forgets it */
function remember(key, value) {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Storage may be switched off; the choice then holds for this page.
  }
}

/** Light or dark; choosing what the system says anyway goes back to following the system. */
function themeToggle() {
  const button = document.querySelector("[data-theme-toggle]");
  if (!(button instanceof HTMLButtonElement)) return;
  const label = button.querySelector("[data-theme-label]");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const current = () => root.dataset.theme ?? (system.matches ? "dark" : "light");
  const other = () => (current() === "dark" ? "light" : "dark");
  const show = () => {
    const text = `Switch to the ${other()} theme`;
    if (label) label.textContent = text;
    button.title = text;
  };
  button.addEventListener("click", () => {
    const next = other();
    if (next === (system.matches ? "dark" : "light")) {
      delete root.dataset.theme;
      remember("afterword-theme", null);
    } else {
      root.dataset.theme = next;
      remember("afterword-theme", next);
    }
    show();
  });
  system.addEventListener("change", show);
  show();
  button.hidden = false;
}

/** "/" goes to the search field from anywhere but a field. */
function searchKey() {
  const field = document.querySelector("[data-search-field]");
  if (!(field instanceof HTMLInputElement)) return;
  for (const key of document.querySelectorAll(".key[hidden]")) key.removeAttribute("hidden");
  document.addEventListener("keydown", (event) => {
    const from = event.target;
    const typing =
      from instanceof HTMLElement && (from.isContentEditable || from.matches("input, textarea, select"));
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing) return;
    if (event.defaultPrevented) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}

/** Whoever goes to the search field is about to search: the programs are there when they do. */
function searchAhead() {
  const field = document.querySelector("[data-search-field]");
  if (!(field instanceof HTMLInputElement) || !field.form) return;
  const folder = field.form.action;
  const load = () => {
    for (const name of ["engine.js", "page.js"]) {
      const link = document.createElement("link");
      link.rel = "modulepreload";
      link.href = new URL(name, folder).href;
      document.head.append(link);
    }
  };
  field.addEventListener("focus", load, { once: true });
}

/** A link to itself beside each heading that has an address. */
function headingLinks() {
  for (const heading of document.querySelectorAll(".prose :is(h2, h3, h4)[id]")) {
    const link = document.createElement("a");
    link.className = "heading-link";
    link.href = `#${heading.id}`;
    link.textContent = "#";
    link.setAttribute("aria-label", `Copy the link to “${heading.textContent?.trim()}”`);
    link.addEventListener("click", () => {
      navigator.clipboard?.writeText(link.href).then(
        () => confirmCopy(link),
        () => {}, // The address bar has it all the same.
      );
    });
    heading.append(link);
  }
}

/** @param {HTMLElement} link */
function confirmCopy(link) {
  link.textContent = "copied";
  setTimeout(() => (link.textContent = "#"), 1500);
}

/** What scrolls sideways inside its box, now or on a narrower screen, can be scrolled by keyboard. */
function scrollers() {
  const watch = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.setAttribute("tabindex", "0");
      else target.removeAttribute("tabindex");
    }
  });
  for (const box of document.querySelectorAll(".prose :is(pre, table)")) watch.observe(box);
}

/** Check boxes of task lists take the text beside them as their name. */
function taskNames() {
  for (const box of document.querySelectorAll(".prose li > input[type=checkbox], .prose li > p > input[type=checkbox]")) {
    const done = box instanceof HTMLInputElement && box.checked;
    box.setAttribute("aria-label", done ? "Done" : "Not done");
  }
}

/**
 * Times with a clock and an offset, as the reader's own zone has them, on request. Those of the
 * facts change; beside an event, whose words are the author's, the own time appears.
 */
function ownZone() {
  const buttons = [...document.querySelectorAll("[data-zone-toggle]")];
  const times = [...document.querySelectorAll("main time[datetime]:not(.day)")].filter((time) =>
    /T\d\d:\d\d.*(Z|[+-]\d\d:?\d\d)$/.test(time.getAttribute("datetime") ?? "") &&
    !Number.isNaN(Date.parse(time.getAttribute("datetime") ?? "")),
  );
  if (buttons.length === 0 || times.length === 0) return;
  const written = times.map((time) => time.textContent);
  const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "short" };
  const language = navigator.languages.find((name) => name.startsWith(root.lang)) ?? root.lang;
  const format = (/** @type {object} */ options) => new Intl.DateTimeFormat(language, { ...options, ...clock });
  const sameDay = format({});
  const otherDay = format({ day: "numeric", month: "short" });
  const alone = format({ day: "numeric", month: "short", year: "numeric" });
  // The day of an event stands beside it, so it is said again only where the reader's is another one.
  const own = (time) => {
    const iso = time.getAttribute("datetime") ?? "";
    const instant = new Date(iso);
    const localDay = new Date(instant.valueOf() - instant.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
    const inEvent = iso.startsWith(localDay) ? sameDay : otherDay;
    return (time.closest(".event-note") ? inEvent : alone).format(instant);
  };
  const ticks = [...document.querySelectorAll("[data-time]")];
  const zones = [...document.querySelectorAll("[data-time-zone]")];
  const labels = [...ticks, ...zones].map((element) => element.textContent);
  const clockOnly = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const axis = (/** @type {boolean} */ asked) => {
    [...ticks, ...zones].forEach((element, i) => {
      const time = element.getAttribute("data-time");
      const own = time === null ? "your time zone" : clockOnly.format(new Date(time));
      element.textContent = asked ? own : labels[i];
    });
  };
  const show = (/** @type {boolean} */ asked) => {
    axis(asked && ticks.length > 0);
    for (const button of buttons) button.setAttribute("aria-pressed", String(asked));
    times.forEach((time, i) => {
      time.textContent = asked ? own(time) : written[i];
      if (time.closest(".event-note")) time.toggleAttribute("hidden", !asked);
    });
  };
  for (const button of buttons) {
    button.addEventListener("click", () => show(button.getAttribute("aria-pressed") !== "true"));
    button.removeAttribute("hidden");
  }
}

/** A percent sign that begins no code stands for itself. @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Marks in the table of contents which section is being read. */
function whereInPage() {
  const links = [...document.querySelectorAll(".toc a")];
  const byId = new Map(links.map((link) => [decoded(link.getAttribute("href")?.slice(1) ?? ""), link]));
  const headings = [...byId.keys()].map((id) => document.getElementById(id)).filter((h) => h !== null);
  if (headings.length === 0) return;
  const mark = () => {
    const line = innerHeight * 0.25;
    let current = headings[0];
    for (const heading of headings) if (heading.getBoundingClientRect().top <= line) current = heading;
    for (const [id, link] of byId) {
      if (id === current.id) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
  };
  let asked = false;
  const ask = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      mark();
    });
  };
  addEventListener("scroll", ask, { passive: true });
  addEventListener("resize", ask, { passive: true });
  mark();
}

themeToggle();
searchKey();
searchAhead();
headingLinks();
scrollers();
taskNames();
ownZone();
whereInPage();
