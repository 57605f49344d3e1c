/** Drives the task pane, in the workbench and in WPS. */
import type { Locator, Page } from "playwright-core";
import { messages } from "../../support/pane-messages";
import { eventually } from "./eventually";

/** The task pane, reached as a user reaches it: by what its parts are and are called. */
export class PaneDriver {
  constructor(private readonly page: Page) {}

  get root(): Locator {
    return this.page.getByRole("main");
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole("button", { name, exact: true });
  }

  /** Waits until the sheets are recognised. */
  async ready(): Promise<void> {
    await this.root.getByRole("region", { name: messages.start.sheets }).getByRole("list").waitFor();
  }

  /** The one click. */
  async check(): Promise<void> {
    await this.button(messages.start.check).click();
    await this.button(messages.result.recheck).waitFor();
  }

  /** Checks again, after something was changed. */
  async recheck(): Promise<void> {
    await this.button(messages.result.recheck).click();
    await this.stale().waitFor({ state: "detached" });
    await this.button(messages.result.recheck).waitFor();
  }

  stale(): Locator {
    return this.root.getByText(new RegExp(`^(${Object.values(messages.stale).join("|")})$`));
  }

  /** The verdict and what it leaves open. */
  async verdict(): Promise<string[]> {
    const status = this.root
      .getByRole("status")
      .filter({ has: this.page.getByRole("heading", { level: 2 }) });
    return (await status.innerText()).split("\n").filter((line) => line !== "");
  }

  verdictIs(...lines: string[]): Promise<void> {
    return eventually(() => this.verdict(), lines);
  }

  /** `{ 错误: "22 处", … }` */
  async figures(): Promise<Record<string, string>> {
    const terms = await this.root.getByRole("term").allInnerTexts();
    const values = await this.root.getByRole("definition").allInnerTexts();
    return Object.fromEntries(terms.map((term, i) => [term, values[i] ?? ""]));
  }

  list(): Locator {
    return this.root.getByRole("list", { name: messages.list.label });
  }

  /** A finding, or the heading of a group, by what is written on it. */
  row(text: string | RegExp): Locator {
    return this.list().getByRole("button", { name: text }).first();
  }

  /** Cells and what is wrong with each, from a short list that is grouped by row: `H6 实交额与政策不符`. */
  async findings(): Promise<string[]> {
    const entries = await this.list().locator("button[aria-current]").allInnerTexts();
    return entries.map((text) => text.split("\n").slice(0, 2).join(" "));
  }

  /** Where one is in the list: `第 1 处，共 29 处`. */
  positionIs(text: string): Promise<void> {
    return eventually(() => this.root.getByText(/^(第 .* 处，)?共 .* 处$/).innerText(), text);
  }

  /** Opens the preview of so many fixes. */
  async previewFixes(count: number): Promise<void> {
    await this.button(messages.mending.fixAll(count)).click();
    await this.fixes().waitFor();
  }

  fixes(): Locator {
    return this.root.getByRole("table", { name: messages.mending.table });
  }

  /** The preview: place, before, after and rules of each fix. Only what is in sight is on the page. */
  async fixTexts(): Promise<string[][]> {
    const rows = this.fixes().getByRole("row");
    const count = Number(await this.fixes().getAttribute("aria-rowcount")) - 1;
    const texts = new Map<string, string[]>();
    const note = async () => {
      for (const row of (await rows.all()).slice(1))
        texts.set(
          (await row.getAttribute("aria-rowindex")) ?? "",
          await row.getByRole("cell").allTextContents(),
        );
      await rows.last().scrollIntoViewIfNeeded();
      return texts.size;
    };
    await eventually(note, count);
    return [...texts.values()];
  }

  /** Unfolds what a roster is handed in with: while something is wrong the findings come first. */
  async openPapers(): Promise<void> {
    const summary = this.root.getByText(messages.handIn.title, { exact: true });
    if (await summary.evaluate((element) => element.closest("details")?.open === false))
      await summary.click();
  }

  /** Writes what the preview shows, and waits until everything was checked again. */
  async applyFixes(count: number): Promise<void> {
    await this.button(messages.mending.apply(count)).click();
    await this.root.getByText(messages.mending.mended(count, 0), { exact: true }).waitFor();
  }

  /** What takes the last fixes back, and says how many there were. */
  undoButton(): Locator {
    return this.root.getByRole("button", { name: /^撤销/ });
  }

  async undo(count: number): Promise<void> {
    await this.undoButton().click();
    await this.root.getByText(messages.mending.undone(count, 0), { exact: true }).waitFor();
  }

  /** The mistakes in the policy sheets, by their places: `参保政策 B9`. */
  async policyProblems(): Promise<string[]> {
    const list = this.root.getByRole("region", { name: messages.policySheet.problemsTitle });
    return list.getByRole("button").allInnerTexts();
  }

  policyProblemsAre(...places: string[]): Promise<void> {
    return eventually(() => this.policyProblems(), places);
  }

  toggle(name: string): Locator {
    return this.root.getByRole("switch", { name });
  }

  async openPage(name: string): Promise<void> {
    await this.root.getByRole("tab", { name, exact: true }).click();
  }
}
