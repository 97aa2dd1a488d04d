// A static host like GitHub Pages: HTTP/2 over TLS, gzip for texts only, ten minutes of caching.
// It counts bytes and, if asked, makes every answer wait for a round trip and shares a bandwidth.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createSecureServer } from "node:http2";
import { tmpdir } from "node:os";
import { extname, join, normalize, resolve } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8", ".svg": "image/svg+xml", ".xml": "application/xml", ".wasm": "application/wasm",
};
const TEXT = /^(text\/|application\/(json|xml|wasm)|image\/svg)/;
const SLICE = 16_384;

/** A certificate for this run only: browsers speak HTTP/2 over TLS alone. */
function certificate() {
  const folder = mkdtempSync(join(tmpdir(), "afterword-bench-"));
  try {
    execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
      "-keyout", join(folder, "key.pem"), "-out", join(folder, "cert.pem")], { stdio: "ignore" });
    return { key: readFileSync(join(folder, "key.pem")), cert: readFileSync(join(folder, "cert.pem")) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const tls = certificate();
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

function load(root, path, extra) {
  if (Object.hasOwn(extra, path)) return { type: TYPES[".html"], body: Buffer.from(extra[path]) };
  let file = normalize(join(root, decodeURIComponent(path)));
  if (!file.startsWith(root)) return null;
  try {
    if (statSync(file).isDirectory()) file = join(file, "index.html");
    return { type: TYPES[extname(file)] ?? "application/octet-stream", body: readFileSync(file) };
  } catch {
    return null;
  }
}

/**
 * @param {string} folder
 * @param {{delay?: number, megabits?: number, extra?: Record<string, string>}} options milliseconds
 *   before each answer, megabits a second for all together, pages that are in no file
 */
export async function serve(folder, { delay = 0, megabits = 0, extra = {} } = {}) {
  const root = resolve(folder);
  const log = [];
  const sessions = new Set();
  const known = new Map();
  let free = 0;
  const server = createSecureServer({ ...tls, allowHTTP1: true });
  server.on("session", (session) => {
    sessions.add(session);
    session.on("close", () => sessions.delete(session)).on("error", () => {});
  });
  const found = (path) => {
    if (!known.has(path)) {
      const file = load(root, path, extra);
      const zip = file && TEXT.test(file.type);
      known.set(path, file && { ...file, zip, wire: zip ? gzipSync(file.body) : file.body });
    }
    return known.get(path);
  };
  const send = async (response, body) => {
    for (let from = 0; megabits && from < body.length; from += SLICE) {
      const slice = body.subarray(from, from + SLICE);
      free = Math.max(free, performance.now()) + slice.length / (megabits * 125);
      await sleep(free - performance.now());
      response.write(slice);
    }
    response.end(megabits ? undefined : body);
  };
  server.on("request", async (request, response) => {
    const path = request.url.split("?")[0];
    const entry = { path, began: performance.now(), ended: Infinity, bytes: 0 };
    const file = found(path);
    if (path !== "/favicon.ico") log.push(entry);
    if (delay) await sleep(delay);
    response.writeHead(file ? 200 : 404, {
      "content-type": file?.type ?? "text/plain", "cache-control": "max-age=600",
      ...(file?.zip ? { "content-encoding": "gzip", vary: "accept-encoding" } : {}),
    });
    entry.bytes = file?.wire.length ?? 0;
    await send(response, file?.wire ?? Buffer.from("not there"));
    entry.ended = performance.now();
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `https://localhost:${server.address().port}`,
    takeLog: () => log.splice(0),
    close() {
      sessions.forEach((session) => session.destroy());
      return new Promise((done) => server.close(done));
    },
  };
}
