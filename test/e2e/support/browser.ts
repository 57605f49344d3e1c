/** One browser for many files of tests. The packages bring none along: one that the machine has is driven. */
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

let browser: Promise<Browser> | null = null;

const PLACES = [
  // Without a window of its own, which would cost more than the page.
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Whatever tries to get out gets nowhere, the browser's own requests too.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
];

/** The browser of this half of the tests, started once. */
export function theBrowser(): Promise<Browser> {
  browser ??= chromium.launch({ executablePath: findBrowser(), args: ARGUMENTS });
  return browser;
}

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = null;
}

function findBrowser(): string {
  const wanted = process.env["CHROMIUM_PATH"];
  const places = wanted === undefined || wanted === "" ? PLACES : [wanted];
  const found = places.find((place) => existsSync(place));
  if (found !== undefined) return found;
  throw new Error(
    `The browser tests need Chromium, and there is none at ${places.join(", ")}. ` +
      "Install it (apt-get install chromium), or set CHROMIUM_PATH to a Chromium, Chrome or Edge.",
  );
}
