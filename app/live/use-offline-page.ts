import { useEffect, useState } from "react";

const ASSETS = "leitai-assets-1";

/**
 * Makes this page open again without network: a service worker keeps the pages of tables and judges, and everything
 * such a page has loaded is kept beside it. False where browsers allow that only by https.
 */
export function useOfflinePage(): boolean {
  const [possible, setPossible] = useState(true);
  useEffect(() => {
    // While pages are being edited, yesterday's scripts would come out of the cache.
    if (!import.meta.env.PROD) return;
    if (!navigator.serviceWorker) return setPossible(false);
    let gone = false;
    keep().catch(() => !gone && setPossible(false));
    void navigator.storage?.persist?.().catch(() => false);
    return () => {
      gone = true;
    };
  }, []);
  return possible;
}

async function keep(): Promise<void> {
  await navigator.serviceWorker.register("/sw.js");
  await navigator.serviceWorker.ready;
  const cache = await caches.open(ASSETS);
  const loaded = performance.getEntriesByType("resource").map((entry) => new URL(entry.name));
  const named = [...document.querySelectorAll<HTMLLinkElement>('link[href^="/assets/"]')].map(
    (link) => new URL(link.href),
  );
  const assets = [...loaded, ...named]
    .filter((url) => url.origin === location.origin && url.pathname.startsWith("/assets/"))
    .map((url) => url.pathname);
  for (const path of new Set(assets)) if (!(await cache.match(path))) await cache.add(path);
  await controlled();
  // Whoever came here from another page has never asked for this one as a page.
  await fetch(location.pathname, { headers: { accept: "text/html" } });
}

/** Resolves when the service worker sees what this page asks for. */
function controlled(): Promise<void> {
  if (navigator.serviceWorker.controller) return Promise.resolve();
  return new Promise((resolve) => {
    navigator.serviceWorker.addEventListener("controllerchange", () => resolve(), { once: true });
  });
}
