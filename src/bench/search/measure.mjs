// Asks all queries of each engine in a fresh browser profile and prints Markdown.
//   node measure.mjs RUN N      RUN is the folder of compare-search.sh with the sites of N documents
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { ENGINES, behind, first, inline, next, page as pageOf } from "./engines.mjs";
import { serve } from "./server.mjs";

const [run, documents] = process.argv.slice(2);
const here = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
const queries = here("queries.json");
const LINES = [
  { name: "local", options: {} },
  { name: "50 ms, 10 Mbit/s", options: { delay: 50, megabits: 10 } },
];
const ROUNDS = 3;
/** Beside the search page, so that what this asks for early is where it looks. */
const START = "/search/__start.html";
/** A new window loads some three hundred files of the browser's own, beside which nothing can be timed. */
const WINDOW_READY = 1000;
/** Nobody reads the first answer and types another question in less. */
const NEXT_QUESTION = 2000;
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];

/** The share of the sorted numbers that is below: 0.5 is the median. */
const quantile = (numbers, share) => numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))];
const both = (numbers, digits = 0) => `${quantile(numbers, 0.5).toFixed(digits)} / ${quantile(numbers, 0.95).toFixed(digits)}`;
const table = (head, rows) => [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

/** Requests that each began after another had ended: the longest such chain. */
function inARow(log) {
  const sorted = log.toSorted((a, b) => a.began - b.began);
  const depths = [];
  sorted.forEach((request, i) => {
    const before = sorted.slice(0, i).map((other, k) => (other.ended <= request.began ? depths[k] : 0));
    depths.push(1 + Math.max(0, ...before));
  });
  return Math.max(0, ...depths);
}

/** A profile that has loaded nothing, on the page of an engine with a question. */
async function fresh(browser, server, q) {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, serviceWorkers: "block" });
  const page = await context.newPage();
  await page.waitForTimeout(WINDOW_READY);
  // A whole index of a large site takes longer than the driver waits by itself.
  await page.goto(`${server.url}${START}?q=${encodeURIComponent(q)}`, { waitUntil: "commit", timeout: 0 });
  return { page, answer: await page.evaluate(first), close: () => context.close() };
}

/** A query in a fresh profile, and another one in the page that it leaves. */
async function coldAndWarm(browser, server, i) {
  server.takeLog();
  const { page, answer, close } = await fresh(browser, server, queries[i].q);
  const log = server.takeLog().filter(({ path }) => path !== START);
  await page.evaluate(behind);
  await page.waitForTimeout(NEXT_QUESTION);
  const warm = await page.evaluate(next, queries[(i + 7) % queries.length].q);
  await close();
  return {
    kind: queries[i].kind, cold: answer.ms, warm: warm.ms, requests: log.length,
    kilobytes: log.reduce((sum, { bytes }) => sum + bytes, 0) / 1024, chain: inARow(log),
  };
}

/** What the engine itself needs once everything is loaded. */
async function engineOnly(browser, engine) {
  const server = await host(engine);
  const { page, close } = await fresh(browser, server, queries[0].q);
  await page.evaluate(behind);
  const times = [];
  for (let round = 0; round <= ROUNDS; round++) {
    for (const { q } of queries) {
      const { ms } = await page.evaluate(next, q);
      if (round > 0) times.push(ms);
    }
  }
  await close();
  await server.close();
  return times;
}

function files(folder) {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return { count: all.length, bytes: all.reduce((sum, each) => sum + statSync(join(each.parentPath ?? each.path, each.name)).size, 0) };
}

function host(engine, options = {}) {
  const script = engine.page ? inline(readFileSync(join(run, engine.folder, engine.page), "utf8")) : "";
  return serve(join(run, engine.folder), { ...options, extra: { [START]: pageOf(engine, script) } });
}

/** One query after the other of each engine in turn, so that a slow minute of the machine meets them all. */
async function measure(browser) {
  const results = ENGINES.map((engine) => ({ engine, size: files(join(run, engine.folder, engine.files)), lines: [] }));
  for (const line of LINES) {
    const servers = await Promise.all(ENGINES.map((engine) => host(engine, line.options)));
    for (const server of servers) await (await fresh(browser, server, queries[0].q)).close();
    results.forEach((result) => result.lines.push([]));
    for (let i = 0; i < queries.length; i++) {
      for (const [e, server] of servers.entries()) results[e].lines.at(-1).push(await coldAndWarm(browser, server, i));
    }
    for (const server of servers) await server.close();
  }
  for (const result of results) result.times = await engineOnly(browser, result.engine);
  return results;
}

function print(results) {
  console.log(`\n### ${documents} documents: the first answer\n`);
  console.log("Median / 95th percentile over the queries. KB, requests and round trips in a row are those of a cold page.\n");
  console.log(table(
    ["", "KB", "requests", "in a row", ...LINES.flatMap(({ name }) => [`cold, ${name}, ms`, `warm, ${name}, ms`]), "engine warm, ms"],
    results.map(({ engine, lines, times }) => [
      engine.name,
      both(lines[1].map((row) => row.kilobytes)), both(lines[1].map((row) => row.requests)), both(lines[1].map((row) => row.chain)),
      ...lines.flatMap((rows) => [both(rows.map((row) => row.cold)), both(rows.map((row) => row.warm))]),
      both(times, 1),
    ]),
  ));
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  console.log(`\nKB by kind of query, median:\n`);
  console.log(table(["", ...kinds], results.map(({ engine, lines }) => [
    engine.name,
    ...kinds.map((kind) => quantile(lines[1].filter((row) => row.kind === kind).map((row) => row.kilobytes), 0.5).toFixed(0)),
  ])));
  console.log(`\nSearch files:\n`);
  console.log(table(["", "files", "MB"], results.slice(0, 3).map(({ engine, size }) => [engine.files, size.count, (size.bytes / 1e6).toFixed(1)])));
}

/** Queries that need more than all words at once, asked of both. */
async function answers(browser) {
  const rows = [];
  for (const { what, q } of here("asked.json")) {
    const cells = [];
    for (const engine of ENGINES.slice(0, 2)) {
      const server = await host(engine);
      const { answer: { total, titles }, close } = await fresh(browser, server, q);
      cells.push(total === 0 ? "nothing" : `${total}: ${(titles[0] ?? "").replaceAll("|", "\\|")}`);
      await close();
      await server.close();
    }
    rows.push([what, `\`${q.replaceAll("|", "\\|")}\``, ...cells]);
  }
  console.log(`\n### ${documents} documents: what else can be asked\n\nHow many are found, and the first.\n`);
  console.log(table(["", "query", "Afterword", "Pagefind"], rows));
}

// Node.js ends without a word when what it waits for cannot come any more.
let ended = false;
process.on("exit", () => {
  if (!ended) console.error("measure: the browser went away before it had answered; run it again");
});
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
try {
  print(await measure(browser));
  await answers(browser);
} finally {
  ended = true;
  await browser.close();
}
