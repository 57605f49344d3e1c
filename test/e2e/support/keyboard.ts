/** Drives the page by keys alone. */
import type { Page } from "playwright-core";

/** More keys than any way through the page takes. */
const PATIENCE = 60;

/** Goes through the page by keys alone. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** What the focused part of the page is called. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const { activeElement } = document;
      const label = activeElement instanceof HTMLInputElement ? activeElement.labels?.[0] : null;
      return (
        activeElement?.getAttribute("aria-label") ??
        (label ?? activeElement)?.textContent ??
        ""
      ).trim();
    });
  }

  /** Goes on with one key until something of this name has the focus. */
  async reach(name: string | RegExp, key = "Tab"): Promise<void> {
    for (let i = 0; i < PATIENCE; i++) {
      const focused = await this.focused();
      if (typeof name === "string" ? focused === name : name.test(focused)) return;
      await this.press(key);
    }
    throw new Error(`the keyboard does not lead to ${String(name)}`);
  }
}
