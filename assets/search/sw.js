// @ts-check
/**
 * Keeps what the search page has loaded, so that it works without a network and asks for no file
 * twice. Data files are named after their content and never change; everything else is asked for
 * anew wherever there is a network.
 */

const CACHE = "afterword-search";
/** What names the data files of the newest build. */
const ENTRY = /\/(engine\.js|index\.json)$/;
const DATA = /\/([0-9a-f]{12})\/[\w-]+\.bin$/;

const worker = /** @type {any} */ (self);

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const { method, url } = event.request;
  if (method !== "GET" || new URL(url).origin !== worker.location.origin) return;
  // A stream of events, as the preview server sends them, never ends and is nothing to keep.
  if (event.request.headers.get("accept") === "text/event-stream") return;
  event.respondWith(DATA.test(new URL(url).pathname) ? kept(event.request) : fresh(event.request));
});

/** @param {Request} request */
async function kept(request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(request)) ?? store(cache, request, await fetch(request));
}

/** @param {Request} request */
async function fresh(request) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (response.ok && ENTRY.test(new URL(request.url).pathname)) await forget(cache, response.clone());
    return store(cache, key(request), response);
  } catch (error) {
    const known = await cache.match(key(request));
    if (known) return known;
    throw error;
  }
}

/** A page is the same for each question. @param {Request} request */
function key(request) {
  return request.mode === "navigate" ? new Request(request.url.replace(/[?#].*/, "")) : request;
}

/** @param {Cache} cache @param {Request} request @param {Response} response */
function store(cache, request, response) {
  if (response.ok && response.type === "basic" && !response.redirected) cache.put(request, response.clone()).catch(() => {});
  return response;
}

/** Drops the data files of other builds. @param {Cache} cache @param {Response} entry */
async function forget(cache, entry) {
  const [, folder] = /"folder":"([0-9a-f]{12})"/.exec(await entry.text().catch(() => "")) ?? [];
  if (!folder) return;
  for (const request of await cache.keys()) {
    const found = DATA.exec(new URL(request.url).pathname);
    if (found && found[1] !== folder) await cache.delete(request);
  }
}
