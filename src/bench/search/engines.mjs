// What is measured: how a page starts each engine, and what it asks to show the first five results
// with what the engine has to show of them. The functions run in the browser.

const FIRST = 5;

/** How MiniSearch indexes, and loads what it has indexed. */
export const MINISEARCH = { fields: ["title", "text"], storeFields: ["title", "url"], searchOptions: { boost: { title: 4 } } };

/**
 * Asks as the search page does: first for results, or for the counts of the filters with them. Behind
 * its first answer that page loads what a small site has.
 */
const afterword = (facets) => `
  const { openIndex } = await import("/search/engine.js");
  const index = await openIndex(new URL("/search/", location.href));
  window.behind = () => index.keep();
  return async (q) => {
    const { total, hits } = await index.search({ q, limit: ${FIRST}, facets: ${facets} });
    return { total, titles: hits.map((hit) => hit.title) };
  };`;

const pagefind = `
  const pagefind = await import("/pagefind/pagefind.js");
  await pagefind.init();
  return async (q) => {
    const { results } = await pagefind.search(q);
    const data = await Promise.all(results.slice(0, ${FIRST}).map((each) => each.data()));
    return { total: results.length, titles: data.map((each) => each.meta.title) };
  };`;

const minisearch = `
  const [{ default: MiniSearch }, text] = await Promise.all([
    import("/minisearch/minisearch.js"), fetch("/minisearch/index.json").then((response) => response.text()),
  ]);
  const index = MiniSearch.loadJSON(text, ${JSON.stringify(MINISEARCH)});
  return async (q) => {
    const found = index.search(q, { prefix: true, fuzzy: 0.2 });
    return { total: found.length, titles: found.slice(0, ${FIRST}).map((each) => each.title) };
  };`;

const AFTERWORD = {
  folder: "afterword-out/site", files: "search",
  early: { module: ["/search/engine.js"], data: [] }, page: "search/index.html",
};

/** The script that stands in a page of a built site, for the page of the benchmark in its folder. */
export const inline = (html) => /<script>.*?<\/script>/s.exec(html)?.[0] ?? "";

/** Where each engine's files are, below the folder of a run, and what its page may ask for early. */
export const ENGINES = [
  { name: "Afterword, results", ...AFTERWORD, start: afterword(false) },
  {
    name: "Pagefind", folder: "hugo-out", files: "pagefind", start: pagefind,
    early: { module: ["/pagefind/pagefind.js"], data: [] },
  },
  {
    name: "MiniSearch", folder: "minisearch-out", files: "minisearch", start: minisearch,
    early: { module: ["/minisearch/minisearch.js"], data: ["/minisearch/index.json"] },
  },
  { name: "Afterword, results and counts", ...AFTERWORD, start: afterword(true) },
];

/** A page that starts the engine, asks the q of its address and notes when it had the answer. */
export function page({ start, early }, script = "") {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>search</title>
${script}
${early.module.map((file) => `<link rel="modulepreload" href="${file}">`).join("\n")}
${early.data.map((file) => `<link rel="preload" as="fetch" crossorigin href="${file}">`).join("\n")}
<script type="module">
  const start = async () => {${start}
  };
  window.search = start();
  const ask = await window.search;
  const answer = await ask(new URLSearchParams(location.search).get("q"));
  window.answer = { ...answer, ms: performance.now() };
</script>`;
}

/** In the browser: what the page was opened for. */
export const first = async () => {
  while (!window.answer) await new Promise((done) => setTimeout(done, 5));
  return window.answer;
};

/** In the browser: what the engine's own page loads once there is an answer. */
export const behind = () => window.behind?.();

/** In the browser: another question. */
export const next = async (q) => {
  const ask = await window.search;
  const began = performance.now();
  return { ...(await ask(q)), ms: performance.now() - began };
};
