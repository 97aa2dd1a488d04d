// @ts-check
/** Makes a reading list of results: a document that goes into the content folder as it is. */
import { button, find } from "./dom.js";

/** What an item of a reading list may be. */
const STOPS = ["incident", "term", "cause", "service", "page"];
const COPIED_MILLIS = 2000;

/**
 * @param {import("./engine.js").Hit[]} hits in the order to read them
 * @param {string} name what was asked for, or empty
 */
export function readingList(hits, name) {
  const title = name ? `Reading: ${name}` : "Reading list";
  const items = hits.filter(({ type }) => STOPS.includes(type)).map(stop);
  return `---\ntype: reading-list\ntitle: ${quoted(title)}\nitems:\n${items.join("")}---\n\nFor whom this is, and what to look for.\n`;
}

/** The title is but a remark for whoever puts the list in order. @param {import("./engine.js").Hit} hit */
function stop({ type, id, title }) {
  return `  - ${type}: ${id} # ${oneLine(title)}\n`;
}

/** A string of YAML in double quotes, which is one of JSON. @param {string} text */
const quoted = (text) => JSON.stringify(oneLine(text));

/** Without what would end a line of YAML. @param {string} text */
const oneLine = (text) => text.replace(/[\s\p{C}]+/gu, " ").trim();

/** Shows the list of these results; nothing where none of them can be in one. @param {import("./engine.js").Hit[]} hits @param {string} name */
export function drawReadingList(hits, name) {
  find("search-reading").hidden = !hits.some(({ type }) => STOPS.includes(type));
  find("search-reading-text").textContent = readingList(hits, name);
}

/** Only where the browser lets a page write to the clipboard; the text can be selected anywhere. */
export function offerCopy() {
  if (!navigator.clipboard) return;
  const copy = button("Copy", async () => {
    await navigator.clipboard.writeText(find("search-reading-text").textContent ?? "");
    copy.textContent = "Copied";
    setTimeout(() => { copy.textContent = "Copy"; }, COPIED_MILLIS);
  });
  find("search-reading-copy").append(copy);
}
