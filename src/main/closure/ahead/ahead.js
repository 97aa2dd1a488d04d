/**
 * Stands in the search page itself, behind what the index is: asks for the files of the question in
 * the page's address while the engine is still on its way, which is one round trip less. The engine
 * asks for the same files and finds them; where this here is wrong, it asks for others.
 */
import { tokens } from "./analysis.js";
import { blockOf, listOf, listsFor, unfolded } from "./blocks.js";
import { FILLERS } from "./query.js";

/** What may be more than words is left to the engine, which reads the language. */
const SIGNS = /(^|\s)[-+!]|["(){}[\]^~*\\]|&&|\|\||[A-Za-z]:|\?\S|(^|\s)(AND|OR|NOT)(\s|$)/;

/** @param {string} q */
function files(q) {
  const { stems, champions, parts, more } = AFTERWORD_AHEAD;
  const words = tokens(q);
  if (words.length === 0 && q.trim() !== "") return [];
  if (parts === 0) return ["whole"];
  if (words.length === 0) return ["days"];
  if (SIGNS.test(q)) return [];
  const telling = words.filter(({ surface }) => !FILLERS.has(surface));
  const of = listOf(champions);
  const lists = listsFor(of, q);
  const firsts = unfolded(stems);
  const found = (telling.length > 0 ? telling : words).map(({ stem }) => {
    const list = of.get(stem) ?? -1;
    return lists.has(list) ? `champions${list}` : `words${blockOf(firsts, stem)}`;
  });
  return [...new Set([...found, ...more])];
}

for (const name of files(new URLSearchParams(location.search).get("q") ?? "")) {
  const link = document.createElement("link");
  link.rel = "preload";
  link.as = "fetch";
  link.crossOrigin = "anonymous";
  link.href = `${AFTERWORD_AHEAD.folder}/${name}.bin`;
  document.head.append(link);
}
