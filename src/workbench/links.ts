/** Links from a report to its cells can be clicked in the grid. */
import type { Univer } from "@univerjs/core";
import { HoverManagerService } from "@univerjs/sheets-ui";
import { linkAt } from "../hosts/workbench/new-sheet";
import type { UniverWorkbook } from "../hosts/workbench/workbook";

/** A click on a link of the report leads to its cell. Call it after the first workbook was created. */
export function followLinks(univer: Univer, current: () => UniverWorkbook): void {
  univer
    .__getInjector()
    .get(HoverManagerService)
    .currentClickedCell$.subscribe(({ location }) => {
      const workbook = current();
      const sheet = workbook.book.model.getSheetBySheetId(location.subUnitId);
      const target = sheet ? linkAt(sheet, location.row, location.col) : null;
      // A sheet that was renamed or deleted since is no reason to disturb.
      if (target !== null) void workbook.select(target.sheet, target.cell).catch(() => undefined);
    });
}
