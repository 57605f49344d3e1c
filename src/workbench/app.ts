/** The page itself: its buttons, and which workbook is laid out beside the pane. */
import { NotStrippedError } from "../hosts/file/saving/stripped-copy";
import { writeNewSheet } from "../hosts/file/new-sheet";
import type { FunctionDescription } from "../hosts/workbench/functions";
import type { BookSource } from "../hosts/workbench/sheet-data";
import { cellName } from "../forms";
import { HostError } from "../hosts/workbook";
import { minuteOf, today } from "../identity";
import { builtInPolicies, PolicyRegistry } from "../policy";
import { demoWorkbook } from "./demo";
import { Desk } from "./desk";
import { derivedName, downloadWorkbook } from "./download";
import { dockPane, type DockedPane } from "./docked-pane";
import { acceptDrops } from "./drop";
import { findingsReport } from "./findings-report";
import { MessageBar } from "./message-bar";
import { messages } from "./messages";
import { newWorkbook } from "./new-workbook";
import { openFile } from "./open-file";
import { openBeside } from "./read-apart";
import { NotOpenedError } from "./read-book";
import { switchWithF6 } from "./regions";
import { breather, pause } from "./runtime";
import { countyCopy, workbookBytes } from "./save";

export interface Elements {
  readonly grid: HTMLElement;
  readonly strip: HTMLElement;
  readonly fileName: HTMLElement;
  readonly fileInput: HTMLInputElement;
  readonly open: HTMLButtonElement;
  readonly create: HTMLButtonElement;
  readonly demo: HTMLButtonElement;
  readonly save: HTMLButtonElement;
  readonly handInCopy: HTMLButtonElement;
  readonly saveReport: HTMLButtonElement;
  readonly message: HTMLElement;
  readonly drop: HTMLElement;
  readonly pane: HTMLElement;
}

export class App {
  private readonly desk: Desk;
  private readonly bar: MessageBar;
  private pane: DockedPane | null = null;
  private hasUnsavedChanges = false;
  private isBusy = false;

  constructor(
    private readonly elements: Elements,
    descriptions: readonly FunctionDescription[],
    /** The program that reads files, see readApart. */
    private readonly readingProgram: string,
  ) {
    this.bar = new MessageBar(elements.message);
    this.desk = new Desk(elements, descriptions, (text) => this.bar.show(text, "error"));
  }

  start(): void {
    const { open, fileInput, create, demo, save, handInCopy, saveReport, drop, pane } = this.elements;
    open.addEventListener("click", () => fileInput.click());
    fileInput.addEventListener("change", () => {
      const files = [...(fileInput.files ?? [])];
      // The same file may be chosen again, after it was changed elsewhere.
      fileInput.value = "";
      void this.openFiles(files);
    });
    acceptDrops(drop, (files) => void this.openFiles(files));
    create.addEventListener("click", () => {
      if (this.mayDiscard()) this.layOut(newWorkbook());
    });
    demo.addEventListener("click", () => {
      if (this.mayDiscard()) this.layOut(demoWorkbook());
    });
    save.addEventListener("click", () => void this.busy(() => this.save(), messages.saveFailed));
    handInCopy.addEventListener("click", () => void this.busy(() => this.saveCopy(), messages.saveFailed));
    saveReport.addEventListener("click", () => void this.busy(() => this.saveReport(), messages.saveFailed));
    switchWithF6(pane, () => this.desk.focus());
    window.addEventListener("beforeunload", (event) => {
      if (this.hasUnsavedChanges) event.preventDefault();
    });
    this.layOut(demoWorkbook());
  }

  private async openFiles([file, ...others]: readonly File[]): Promise<void> {
    if (file === undefined || this.isBusy || !this.mayDiscard()) return;
    this.bar.show(messages.opening(file.name));
    await pause();
    await this.busy(
      async () => {
        try {
          const source = await openFile(file, this.readingProgram);
          this.layOut(source);
          const opened = source.original === undefined ? messages.openedOther : messages.opened;
          this.bar.show(others.length > 0 ? messages.oneFile : opened(file.name));
        } catch (error) {
          if (!(error instanceof NotOpenedError)) throw error;
          this.bar.show(messages.openFailed(file.name, error.message), "error");
        }
      },
      messages.openFailed(file.name, messages.unreadable),
    );
  }

  private layOut(source: BookSource): void {
    this.pane?.close();
    // What it says is of the workbook that was there before.
    this.bar.hide();
    const workbook = this.desk.layOut(source);
    this.hasUnsavedChanges = false;
    this.elements.fileName.textContent = source.name;
    document.title = `${source.name} - ${messages.title}`;
    // The listening ends with the workbook.
    workbook.onUnsaved(() => (this.hasUnsavedChanges = true));
    this.pane = dockPane(this.elements.pane, workbook, (file) => openBeside(this.readingProgram, file));
  }

  private async save(): Promise<void> {
    const { workbook, source } = this.desk;
    const isClean = this.pane?.isClean() === true;
    const name = derivedName(workbook.name, isClean ? messages.checkedSuffix : messages.changedSuffix);
    this.bar.show(messages.saving(name));
    const { bytes, stale, partly, isRenamed } = await workbookBytes(workbook, source, breather());
    downloadWorkbook(bytes, name);
    this.hasUnsavedChanges = false;
    const told = [
      source.original === undefined ? messages.savedAsNew(name) : messages.saved(name),
      toldOf(stale, messages.stale),
      toldOf(partly, messages.partly),
      isRenamed && workbook.name.toLowerCase().endsWith(".xlsm") ? messages.macros : "",
    ];
    this.bar.show(told.join(""));
  }

  /** What goes to the county: no lists, no record of what was mended, no choices. */
  private async saveCopy(): Promise<void> {
    const { workbook, source } = this.desk;
    const handedIn = this.pane?.handedIn() ?? null;
    if (handedIn === null || handedIn.length === 0) {
      this.bar.show(handedIn === null ? messages.notLookedAt : messages.nothingToHandIn, "error");
      return;
    }
    const name = derivedName(workbook.name, messages.copySuffix);
    this.bar.show(messages.saving(name));
    const sheets = (await workbook.listSheets()).map((sheet) => sheet.name);
    try {
      downloadWorkbook(await countyCopy(workbook, source, handedIn, breather()), name);
    } catch (error) {
      if (!(error instanceof NotStrippedError)) throw error;
      const { pivot, chart } = messages.hiddenParts;
      this.bar.show(messages.copyRefused(error.message === "pivot" ? pivot : chart), "error");
      return;
    }
    this.bar.show(
      messages.savedCopy(
        name,
        sheets.filter((sheet) => !handedIn.includes(sheet)),
      ),
    );
  }

  private async saveReport(): Promise<void> {
    const { workbook } = this.desk;
    const name = derivedName(workbook.name, messages.reportSuffix);
    const at = minuteOf(new Date());
    const policies = this.pane?.policies() ?? new PolicyRegistry(builtInPolicies);
    const report = await findingsReport(workbook, { policies, today: today(), at, pause });
    downloadWorkbook(await writeNewSheet(report), name);
    this.bar.show(messages.savedReport(name));
  }

  private mayDiscard(): boolean {
    return !this.hasUnsavedChanges || window.confirm(messages.discardChanges(this.desk.workbook.name));
  }

  /** One thing at a time; what goes wrong without saying why in Chinese is told in these words. */
  private async busy(action: () => Promise<void>, failure: string): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.disableSaving(true);
    try {
      await action();
    } catch (error) {
      this.bar.show(error instanceof HostError ? error.message : failure, "error");
    } finally {
      this.isBusy = false;
      this.disableSaving(false);
    }
  }

  private disableSaving(isBusy: boolean): void {
    const { save, handInCopy, saveReport } = this.elements;
    for (const button of [save, handInCopy, saveReport]) button.disabled = isBusy;
  }
}

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

function toldOf(places: readonly Place[], message: (count: number, first: string) => string): string {
  const [first] = places;
  return first === undefined
    ? ""
    : message(places.length, `${first.sheet} ${cellName(first.row, first.column)}`);
}
