/** Drives the workbench's grid by mouse and keys. */
import type { Locator, Page } from "playwright-core";
import { at, nameOf } from "../../support/grid";
import { eventually } from "./eventually";

/** Univer's grid: the cells are drawn, so that they are reached by the box that names the selected one. */
export class GridDriver {
  constructor(private readonly page: Page) {}

  /** The first cell is selected once everything is there. */
  async ready(): Promise<void> {
    await this.nameBox().waitFor();
    await this.page.waitForFunction(
      (box) => box instanceof HTMLInputElement && /^A1\b/.test(box.value),
      await this.nameBox().elementHandle(),
    );
  }

  async goTo(cell: string): Promise<void> {
    const box = this.nameBox();
    await box.click();
    await box.fill(cell);
    await box.press("Enter");
  }

  async type(cell: string, text: string): Promise<void> {
    await this.goTo(cell);
    // The first key opens the cell's editor: what follows before it is open may come out of order.
    await this.page.keyboard.type(text.slice(0, 1));
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    await this.page.keyboard.type(text.slice(1));
    await this.page.keyboard.press("Enter");
  }

  /** Puts a table copied from elsewhere below and beside the cell, and waits until the cells show it. */
  async paste(cell: string, rows: readonly (readonly string[])[]): Promise<void> {
    const width = Math.max(...rows.map((row) => row.length));
    const table = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ""));
    const { row, column } = at(cell);
    const range = `${cell}:${nameOf({ row: row + rows.length - 1, column: column + width - 1 })}`;
    await this.goTo(cell);
    await this.page.evaluate(
      (text) => navigator.clipboard.writeText(text),
      table.map((texts) => texts.join("\t")).join("\n"),
    );
    await this.page.keyboard.press("ControlOrMeta+v");
    await eventually(() => this.texts(range), table);
  }

  async openSheet(name: string): Promise<void> {
    await this.sheetTab({ name, exact: true }).click();
    await this.isOnSheet(name);
  }

  /** The selected cell; of a merged range the first one. */
  async selected(): Promise<string> {
    const [first = ""] = (await this.nameBox().inputValue()).split(":");
    return first;
  }

  /** What the cells of a range show, row by row, as they are copied. Cells with line breaks are beyond it. */
  async texts(range: string): Promise<string[][]> {
    const copied = () => this.page.evaluate(() => navigator.clipboard.readText());
    await this.goTo(range);
    await this.page.evaluate(() => navigator.clipboard.writeText(""));
    await this.page.keyboard.press("ControlOrMeta+c");
    await eventually(copied, expect.stringMatching(/./));
    return (await copied()).split("\n").map((row) => row.split("\t"));
  }

  /** Sheet and selected cell: `花名册 D8`. */
  async place(): Promise<string> {
    return `${await this.sheetTab({ selected: true }).innerText()} ${await this.selected()}`;
  }

  isAt(place: string): Promise<void> {
    return eventually(() => this.place(), place);
  }

  /** What is said of the selected cell: why it is marked, or why its formula has no result. */
  async note(): Promise<string> {
    return (await this.page.locator("#note").textContent()) ?? "";
  }

  /** Whether keys go to the cells. */
  hasFocus(): Promise<boolean> {
    return this.page.evaluate(
      () => document.activeElement?.matches("#grid [contenteditable], #grid [data-u-comp=editor]") ?? false,
    );
  }

  private isOnSheet(name: string): Promise<void> {
    return eventually(() => this.sheetTab({ selected: true }).innerText(), name);
  }

  private nameBox(): Locator {
    return this.page.locator("[data-u-comp=defined-name] input");
  }

  private sheetTab(options: { name?: string; exact?: boolean; selected?: boolean }): Locator {
    return this.page.locator("[data-u-comp=slide-tab-bar]").getByRole("tab", options);
  }
}
