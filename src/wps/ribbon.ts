/** The ribbon's buttons in WPS. Their ids are those in ribbon.xml. */
import type { WpsAddon } from "../hosts/wps/api";
import { HostError } from "../hosts/workbook";
import type { WpsWorkbook } from "../hosts/wps/workbook";
import { type Command, isWaiting, sendCommand, takeCommand } from "./commands";
import type { Program } from "./formula-names";
import { messages } from "./messages";
import { existingPane, showPane } from "./pane-window";
import { rewriteFor } from "./rewriting";

export interface RibbonOptions {
  readonly addon: WpsAddon;
  readonly paneUrl: string;
  /** The workbook that the user is looking at. @throws {HostError} if there is none. */
  readonly workbook: () => WpsWorkbook;
  readonly tell: (message: string) => void;
  readonly pause: (ms: number) => Promise<void>;
}

/** How long the pane may take to do what a button wants. */
const PATIENCE_MS = 2_000;

/** What WPS hands over for a button. */
interface Control {
  readonly Id: string;
}

export class Ribbon {
  constructor(private readonly options: RibbonOptions) {}

  /** Resolves when the button's work is done or handed on; what goes wrong is told to the user. */
  async press({ Id }: Control): Promise<void> {
    try {
      await this.run(Id);
    } catch (error) {
      this.options.tell(error instanceof HostError ? error.message : messages.startFailed);
    }
  }

  private async run(id: string): Promise<void> {
    switch (id) {
      case "canbaoCheck":
        return this.check();
      case "canbaoOpen":
        return showPane(this.options.addon, this.options.paneUrl);
      case "canbaoClear":
        return this.clearMarks();
      case "canbaoToExcel":
        return this.rewrite("excel");
      case "canbaoToWps":
        return this.rewrite("wps");
    }
  }

  private check(): void {
    const { addon, paneUrl } = this.options;
    sendCommand(addon.PluginStorage, "check");
    showPane(addon, paneUrl);
  }

  /** By the pane, whose switch then shows it; where there is none, at once. */
  private async clearMarks(): Promise<void> {
    if (existingPane(this.options.addon) !== null && (await this.isTaken("clearMarks"))) return;
    await this.options.workbook().clearMarks();
  }

  private async isTaken(command: Command): Promise<boolean> {
    const { addon, pause } = this.options;
    sendCommand(addon.PluginStorage, command);
    for (let waited = 0; waited < PATIENCE_MS; waited += 200) {
      await pause(200);
      if (!isWaiting(addon.PluginStorage)) return true;
    }
    takeCommand(addon.PluginStorage);
    return false;
  }

  private async rewrite(program: Program): Promise<void> {
    this.options.tell(await rewriteFor(this.options.workbook(), program));
  }
}
