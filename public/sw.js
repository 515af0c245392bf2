/*
 * Lets a scorer's pad and a judge's sheet open again without network. It answers for two things only: files whose name
 * changes with their content, out of the cache first, and those pages themselves, from the network first. Everything
 * else passes by.
 *
 * Updates: the browser asks for this file at most a day after the last time and at each visit of one; a changed one
 * takes over at once, which is safe because no cached file ever changes under its name. A new number in ASSETS or
 * PADS makes it forget what was kept under the old one.
 */
const ASSETS = "leitai-assets-1";
const PADS = "leitai-pads-1";
/** Longer than this nobody who is working waits for a page that is also here. */
const PATIENCE_MS = 4000;
const MOST_ASSETS = 400;

const isAsset = (url) => url.pathname.startsWith("/assets/");
const isPad = (url) => /^\/live\/(games\/[^/]+\/score|rounds\/[^/]+\/judge)\/?$/.test(url.pathname);

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys())
        if (name.startsWith("leitai-") && name !== ASSETS && name !== PADS)
          await caches.delete(name);
      await trim();
      await self.clients.claim();
    })(),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (isAsset(url)) event.respondWith(asset(request));
  else if (isPad(url)) event.respondWith(pad(event, url));
});

async function asset(request) {
  const cache = await caches.open(ASSETS);
  const kept = await cache.match(request, { ignoreVary: true });
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok && response.type === "basic") await cache.put(request, response.clone());
  return response;
}

/** The page as the server has it; as it was last time when there is no server, or only a proxy that says so. */
async function pad(event, url) {
  const cache = await caches.open(PADS);
  const kept = await cache.match(url.pathname, { ignoreVary: true });
  const asked = fetch(event.request).then(async (response) => {
    if (response.ok && !response.redirected && isHtml(response))
      await cache.put(url.pathname, response.clone());
    return response;
  });
  if (!kept) return asked;
  event.waitUntil(asked.catch(() => undefined));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, kept));
  const response = await Promise.race([asked.catch(() => kept), late]);
  return response.status >= 500 ? kept : response;
}

const isHtml = (response) => (response.headers.get("content-type") ?? "").startsWith("text/html");

/** Old builds go, the oldest first. */
async function trim() {
  const cache = await caches.open(ASSETS);
  const keys = await cache.keys();
  for (const key of keys.slice(0, Math.max(0, keys.length - MOST_ASSETS))) await cache.delete(key);
}
