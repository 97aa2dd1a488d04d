// One MiniSearch index over all articles of a built site: node minisearch.mjs SITE OUT
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import MiniSearch from "minisearch";
import { MINISEARCH } from "./engines.mjs";

const [site, out] = process.argv.slice(2);
const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', "#34": '"', "#39": "'" };

const plain = (html) => html.replace(/<[^>]+>/g, " ").replace(/&([a-z]+|#\d+);/g, (all, name) => ENTITIES[name] ?? all)
  .replace(/\s+/g, " ").trim();

const articles = readdirSync(join(site, "incidents"), { recursive: true })
  .filter((file) => file.endsWith("index.html"))
  .map((file) => join(site, "incidents", file))
  .sort();
const index = new MiniSearch(MINISEARCH);
articles.forEach((file, id) => {
  const article = /<article[^>]*>([\s\S]*)<\/article>/.exec(readFileSync(file, "utf8"))?.[1];
  if (!article) return;
  const title = plain(/<h1>([\s\S]*?)<\/h1>/.exec(article)?.[1] ?? "");
  index.add({ id, title, text: plain(article), url: `/${relative(site, dirname(file))}/` });
});
mkdirSync(out, { recursive: true });
writeFileSync(join(out, "index.json"), JSON.stringify(index));
const module = dirname(createRequire(import.meta.url).resolve("minisearch"));
writeFileSync(join(out, "minisearch.js"), readFileSync(join(module, "../es/index.js")));
