import type { Browser } from 'playwright-core';

/** A line and a machine: slow ones are imposed on the browser by its own means. */
export type Line = 'as is' | 'slow 3G, processor ÷ 4';

/** What the first visit of a page cost. */
export interface FirstLoad {
  /** Requests made, the page itself included. */
  requests: number;
  /** Bytes received, headers aside, as compressed. */
  scriptBytes: number;
  bytes: number;
  /** From the request for the page to what was awaited being there to see. */
  milliseconds: number;
}

/** 400 kbit/s each way, 400 ms there and back. */
const slow = { offline: false, downloadThroughput: 50_000, uploadThroughput: 50_000, latency: 400 };

/**
 * Opens an address in a browser that has never seen the site, until so many elements answer a selector, then until the
 * network has nothing left to bring.
 */
export async function firstLoad(
  browser: Browser,
  url: string,
  line: Line,
  awaited: { selector: string; count: number },
): Promise<FirstLoad> {
  const window = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'fr-FR' });
  const page = await window.newPage();
  const devtools = await window.newCDPSession(page);
  await devtools.send('Network.enable');
  if (line !== 'as is') {
    await devtools.send('Network.emulateNetworkConditions', slow);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  }
  const scripts = new Set<string>();
  const load = { requests: 0, scriptBytes: 0, bytes: 0 };
  devtools.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  devtools.on('Network.requestWillBeSent', () => {
    load.requests += 1;
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    load.bytes += encodedDataLength;
    if (scripts.has(requestId)) load.scriptBytes += encodedDataLength;
  });
  await page.addInitScript(({ selector, count }) => {
    const look = () => {
      if (document.querySelectorAll(selector).length < count) return;
      watching.disconnect();
      // Once it is painted.
      requestAnimationFrame(() => setTimeout(() => Reflect.set(window, 'seenAt', performance.now())));
    };
    const watching = new MutationObserver(look);
    watching.observe(document, { childList: true, subtree: true });
  }, awaited);
  await page.goto(url, { waitUntil: 'commit' });
  const seen = await page.waitForFunction(() => Reflect.get(window, 'seenAt'), undefined, {
    timeout: 120_000,
  });
  const milliseconds = Number(await seen.jsonValue());
  await page.waitForLoadState('networkidle', { timeout: 120_000 });
  await window.close();
  return { ...load, milliseconds };
}
