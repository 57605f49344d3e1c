/**
 * Marks are drawn over the cells and are no part of them: the user's own formats stay as they are, and neither undo
 * nor a saved file ever holds one.
 */
import { type IDisposable, InterceptorEffectEnum } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { Mark, MarkColour } from "../workbook";
import type { Book } from "./book";
import { CellMap } from "./cell-map";

const COLOURS: Readonly<Record<MarkColour, { readonly fill: string; readonly corner: string }>> = {
  error: { fill: "#fde3e1", corner: "#c50f1f" },
  warning: { fill: "#fff4ce", corner: "#bc4b09" },
};
const CORNER_SIZE = 8;
/** Before the grid's own decorations, so that they are laid over the mark. */
const PRIORITY = 100;

type Note = Pick<Mark, "colour" | "reason">;

export class Marks {
  private readonly cells = new CellMap<Note>();
  private readonly listening: readonly IDisposable[];

  constructor(private readonly book: Book) {
    this.listening = [
      book.onExecuted((command) => this.cells.follow(command)),
      book.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
        effect: InterceptorEffectEnum.Style,
        priority: PRIORITY,
        handler: (cell, place, next) => {
          const note =
            place.unitId === book.unitId ? this.cells.get(place.subUnitId, place.row, place.col) : undefined;
          if (note === undefined) return next(cell);
          const { fill, corner } = COLOURS[note.colour];
          return next({
            ...cell,
            interceptorStyle: { ...cell?.interceptorStyle, bg: { rgb: fill } },
            markers: { ...cell?.markers, tr: { color: corner, size: CORNER_SIZE } },
          });
        },
      }),
    ];
  }

  /** Why a cell is marked; null if it is not. In a merged range the top-left cell carries the mark. */
  at(sheetId: string, row: number, column: number): Note | null {
    return this.cells.get(sheetId, row, column) ?? null;
  }

  show(marks: readonly Mark[]): void {
    this.cells.clear();
    for (const { sheet, cell, colour, reason } of marks) {
      const sheetId = this.book.findSheet(sheet)?.getSheetId();
      if (sheetId !== undefined) this.add(sheetId, cell.row, cell.column, { colour, reason });
    }
    this.book.view?.refresh();
  }

  dispose(): void {
    for (const listening of this.listening) listening.dispose();
  }

  /** A cell with several marks shows the gravest colour and every reason. */
  private add(sheetId: string, row: number, column: number, note: Note): void {
    const present = this.cells.get(sheetId, row, column);
    const colour = present?.colour === "error" ? "error" : note.colour;
    const reason = present === undefined ? note.reason : `${present.reason}\n${note.reason}`;
    this.cells.set(sheetId, row, column, { colour, reason });
  }
}
