/**
 * Says why a cell is marked or shows an error: beside the pointer, and below the grid for the selected cell; there also how to
 * fill it in.
 */
import { ICommandService, type Univer } from "@univerjs/core";
import {
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import { CellAlertManagerService, HoverManagerService } from "@univerjs/sheets-ui";
import type { FormulaMessages } from "../hosts/workbench/formula-messages";
import { noteAt } from "../hosts/workbench/help";
import type { UniverWorkbook } from "../hosts/workbench/workbook";

/** The grid's own word on an error, which says less than ours. */
const GRID_ALERT = "SHEET_FORMULA_ALERT";
/** From the pointer to the note, in pixels. */
const GAP = 16;

interface Places {
  readonly grid: HTMLElement;
  readonly strip: HTMLElement;
}

export class Notes {
  private workbook: UniverWorkbook | null = null;
  private hovered = "";
  private pointer = { x: 0, y: 0 };
  private readonly bubble = document.createElement("div");

  constructor(
    private readonly univer: Univer,
    private readonly messages: FormulaMessages,
    private readonly places: Places,
  ) {
    this.bubble.className = "cell-note";
    this.bubble.hidden = true;
    document.body.append(this.bubble);
    places.grid.addEventListener("pointermove", ({ clientX, clientY }) => {
      this.pointer = { x: clientX, y: clientY };
      this.placeBubble();
    });
    places.grid.addEventListener("pointerleave", () => this.showBubble(""));
  }

  /** Begins, once the first workbook is there; afterwards it is told of every other one. */
  watch(workbook: UniverWorkbook): void {
    const isFirst = this.workbook === null;
    this.workbook = workbook;
    if (isFirst) this.listen();
    this.showBubble("");
    this.updateStrip();
  }

  /** Marks came or went. */
  updateStrip(): void {
    const selection = this.univer.__getInjector().get(SheetsSelectionsService).getCurrentLastSelection();
    const cell = selection?.primary;
    this.places.strip.textContent = cell
      ? [this.textAt(cell.startRow, cell.startColumn), this.helpAt(cell.startRow, cell.startColumn)]
          .filter(Boolean)
          .join("\n")
      : "";
  }

  private listen(): void {
    const injector = this.univer.__getInjector();
    const telling = new Set<string>([
      SetSelectionsOperation.id,
      SetWorksheetActiveOperation.id,
      SetRangeValuesMutation.id,
    ]);
    injector.get(ICommandService).onCommandExecuted(({ id }) => {
      if (telling.has(id)) this.updateStrip();
    });
    injector.get(HoverManagerService).currentCell$.subscribe((cell) => {
      this.showBubble(cell ? this.textAt(cell.location.row, cell.location.col) : "");
    });
    const alerts = injector.get(CellAlertManagerService);
    alerts.currentAlert$.subscribe(() => {
      if (this.hovered !== "" && alerts.currentAlert.has(GRID_ALERT)) alerts.removeAlert(GRID_ALERT);
    });
  }

  private textAt(row: number, column: number): string {
    const { workbook } = this;
    const sheet = workbook?.book.model.getActiveSheet(true);
    if (!workbook || !sheet) return "";
    const main = sheet.getMergedCell(row, column);
    const [top, left] = main ? [main.startRow, main.startColumn] : [row, column];
    const mark = workbook.marks.at(sheet.getSheetId(), top, left);
    return [mark?.reason, this.messages.at(sheet, top, left)].filter(Boolean).join("\n");
  }

  private helpAt(row: number, column: number): string {
    const { workbook } = this;
    const sheet = workbook?.book.model.getActiveSheet(true);
    return workbook && sheet ? noteAt(workbook.book, sheet.getSheetId(), row, column) : "";
  }

  private showBubble(text: string): void {
    this.hovered = text;
    this.bubble.textContent = text;
    this.bubble.hidden = text === "";
    this.placeBubble();
  }

  /** Below and right of the pointer, and above it where the page ends. */
  private placeBubble(): void {
    if (this.bubble.hidden) return;
    const { x, y } = this.pointer;
    const { offsetWidth, offsetHeight, style } = this.bubble;
    const below = y + GAP;
    style.left = `${Math.max(0, Math.min(x + GAP, innerWidth - offsetWidth - GAP))}px`;
    style.top = `${below + offsetHeight > innerHeight ? y - GAP - offsetHeight : below}px`;
  }
}
