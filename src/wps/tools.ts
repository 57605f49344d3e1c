/**
 * What the ribbon offers in WPS, on the pane: while a pane is docked, WPS 12.1 has been seen to refuse the mouse on the whole ribbon, so
 * that nobody could put the pane away any more.
 */
import type { WpsAddon } from "../hosts/wps/api";
import type { WpsWorkbook } from "../hosts/wps/workbook";
import type { ProgramTool } from "../taskpane";
import { messages } from "./messages";
import { hidePane } from "./pane-window";
import { rewriteFor } from "./rewriting";

export interface PaneToolsOptions {
  readonly addon: WpsAddon;
  readonly workbook: WpsWorkbook;
  readonly clearMarks: () => Promise<void>;
}

export function paneTools({ addon, workbook, clearMarks }: PaneToolsOptions): ProgramTool[] {
  return [
    {
      label: messages.clearMarks,
      run: async () => {
        await clearMarks();
        return null;
      },
    },
    { label: messages.toExcel, run: () => rewriteFor(workbook, "excel") },
    { label: messages.toWps, run: () => rewriteFor(workbook, "wps") },
    {
      label: messages.hide,
      run: async () => {
        hidePane(addon);
        return null;
      },
    },
  ];
}
