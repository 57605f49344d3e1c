/** What Chromium 87 lacks, which WPS 11.1 for Linux embeds, of all that is used here. Imported before anything else. */

function add(owner: object, name: string, value: unknown): void {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, configurable: true, writable: true });
}

add(Array.prototype, "at", function (this: readonly unknown[], index: number): unknown {
  const at = Math.trunc(index) || 0;
  return this[at < 0 ? this.length + at : at];
});
add(Object, "hasOwn", (owner: object, key: PropertyKey): boolean =>
  Object.prototype.hasOwnProperty.call(owner, key),
);

export {};
