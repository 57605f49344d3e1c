/**
 * What the oldest browsers that the pane runs in lack, of all that is used: Chromium 87 (WPS 11.1 for Linux), WebView2 of early 2021, Safari 15.0.
 * Imported before anything else. `scripts/targets.js` has the list of what they lack, and the build is held against it.
 */

function add(owner: object, name: string, value: unknown): void {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, configurable: true, writable: true });
}

function at<T>(this: ArrayLike<T>, index: number): T | undefined {
  const place = Math.trunc(index) || 0;
  return this[place < 0 ? this.length + place : place];
}

add(Array.prototype, "at", at);
add(String.prototype, "at", at);
add(Object, "hasOwn", (owner: object, key: PropertyKey): boolean =>
  Object.prototype.hasOwnProperty.call(owner, key),
);

export {};
