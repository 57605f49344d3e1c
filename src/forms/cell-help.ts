/** What a sheet of the product says beside a cell: a hint, or the values to choose from. */
import type { Area } from "./grid";

/** What helps whoever fills in the cells of an area of a sheet that the product writes. Areas do not overlap. */
export interface CellHelp {
  readonly area: Area;
  /** To choose from; anything else may be typed all the same. */
  readonly choices?: readonly string[];
  /** Said while one of the cells is selected: up to 32 characters, and up to 255. */
  readonly note?: { readonly title: string; readonly text: string };
}
