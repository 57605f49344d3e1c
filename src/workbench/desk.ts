/** The grid and the one workbook that lies on it. */
import { IUniverInstanceService, type Univer, UniverInstanceType } from "@univerjs/core";
import { ILayoutService } from "@univerjs/preset-sheets-core";
import { policySheetHelp } from "../forms/policy-sheet";
import { customFunctions } from "../functions";
import type { GridView } from "../hosts/workbench/book";
import { FormulaMessages } from "../hosts/workbench/formula-messages";
import { giveHelp } from "../hosts/workbench/help";
import { type FunctionDescription, registerFunctions } from "../hosts/workbench/functions";
import { bookData, type BookSource } from "../hosts/workbench/sheet-data";
import { UniverWorkbook } from "../hosts/workbench/workbook";
import { followLinks } from "./links";
import { keepLongNumbers } from "./long-numbers";
import { messages } from "./messages";
import { Notes } from "./notes";
import { takePercents } from "./percent";
import { staleCellsOf } from "./stale";
import { createUniver, viewOf } from "./univer";
import { withhold } from "./withheld";

export class Desk {
  private readonly univer: Univer;
  private readonly formulaMessages = new FormulaMessages();
  private readonly notes: Notes;
  private current: UniverWorkbook | null = null;
  private laidOut: BookSource | null = null;
  private count = 0;

  constructor(
    places: { readonly grid: HTMLElement; readonly strip: HTMLElement },
    private readonly descriptions: readonly FunctionDescription[],
    /** Tells the user what was refused, and why. */
    private readonly tell: (text: string) => void,
  ) {
    this.univer = createUniver(places.grid);
    this.notes = new Notes(this.univer, this.formulaMessages, places);
  }

  /** The workbook on the desk. */
  get workbook(): UniverWorkbook {
    if (this.current === null) throw new Error("nothing was laid out yet");
    return this.current;
  }

  /** What it was laid out from. */
  get source(): BookSource {
    if (this.laidOut === null) throw new Error("nothing was laid out yet");
    return this.laidOut;
  }

  /** Lays a workbook out in the place of the one that lies there, which is gone with all its changes. */
  layOut(source: BookSource): UniverWorkbook {
    const old = this.current;
    const unitId = `book-${++this.count}`;
    this.univer.createUnit(
      UniverInstanceType.UNIVER_SHEET,
      bookData(unitId, { functions: Object.keys(customFunctions), ...source }),
    );
    if (old === null) this.equip();
    const workbook = new UniverWorkbook(this.univer, unitId, this.viewOf(unitId), staleCellsOf(source));
    this.current = workbook;
    this.laidOut = source;
    if (old !== null) {
      old.dispose();
      this.univer.__getInjector().get(IUniverInstanceService).disposeUnit(old.book.unitId);
    }
    for (const grid of source.sheets)
      giveHelp(workbook.book, workbook.book.sheet(grid.name).getSheetId(), policySheetHelp(grid));
    this.notes.watch(workbook);
    return workbook;
  }

  /** Hands the keyboard to the grid. */
  focus(): void {
    this.univer.__getInjector().get(ILayoutService).focus();
  }

  private viewOf(unitId: string): GridView {
    const view = viewOf(this.univer, unitId);
    const refresh = () => {
      view.refresh();
      this.notes.updateStrip();
    };
    return { ...view, refresh };
  }

  /** The engine of the formulas is there once the first workbook is. */
  private equip(): void {
    registerFunctions(this.univer, customFunctions, this.formulaMessages, this.descriptions);
    this.formulaMessages.attach(this.univer);
    followLinks(this.univer, () => this.workbook);
    takePercents(this.univer);
    const { longNumbers, notKept } = messages;
    keepLongNumbers(
      this.univer,
      () => this.workbook,
      () => this.tell(longNumbers),
    );
    withhold(this.univer, () => this.tell(notKept));
  }
}
