/** Univer with a screen: the grid, its toolbar and its Chinese texts. */
import { ICommandService, LocaleType, LogLevel, Univer } from "@univerjs/core";
import { DeviceInputEventType, IRenderManagerService, SHEET_VIEWPORT_KEY } from "@univerjs/engine-render";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import zhCN from "@univerjs/preset-sheets-core/locales/zh-CN";
import "@univerjs/preset-sheets-core/lib/index.css";
import { UniverDataValidationPlugin } from "@univerjs/data-validation";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsDataValidationUIPlugin } from "@univerjs/sheets-data-validation-ui";
import dataValidationZhCN from "@univerjs/sheets-data-validation-ui/locale/zh-CN";
import "@univerjs/sheets-data-validation-ui/lib/index.css";
import {
  IEditorBridgeService,
  SetCellEditVisibleOperation,
  SheetSkeletonManagerService,
  SheetsScrollRenderController,
} from "@univerjs/sheets-ui";
import type { GridView } from "../hosts/workbench/book";
import { scrollTarget } from "./scroll-target";
import { HIDDEN_COMMANDS } from "./withheld";

export function createUniver(container: HTMLElement): Univer {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: { ...zhCN, ...dataValidationZhCN } },
    logLevel: LogLevel.WARN,
  });
  const { plugins } = UniverSheetsCorePreset({
    container,
    // ID numbers are text that looks like a number on purpose.
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    menu: HIDDEN_COMMANDS,
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
  });
  for (const plugin of plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(...plugin);
    else univer.registerPlugin(plugin);
  }
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  // A list with a field to search in takes the keyboard away from the cell that is being typed into.
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin, {
    showSearchOnDropdown: false,
    showEditOnDropdown: false,
  });
  return univer;
}

export function viewOf(univer: Univer, unitId: string): GridView {
  const injector = univer.__getInjector();
  const render = () => injector.get(IRenderManagerService).getRenderById(unitId);
  return {
    async endEditing() {
      const editor = injector.get(IEditorBridgeService);
      if (!editor.isVisible().visible) return true;
      // As if the user had clicked elsewhere: the text is taken over and the selection stays.
      injector.get(ICommandService).syncExecuteCommand(SetCellEditVisibleOperation.id, {
        unitId,
        visible: false,
        eventType: DeviceInputEventType.PointerDown,
      });
      await new Promise((resolve) => setTimeout(resolve));
      return !editor.isVisible().visible;
    },
    refresh() {
      const unit = render();
      unit?.with(SheetSkeletonManagerService).reCalculate();
      for (const component of unit?.components.values() ?? []) component.makeDirty();
    },
    scrollTo: (row, column) => {
      // Where the sheet has just come to the front, what is in sight is known after it was drawn.
      afterDrawing(() => {
        const unit = render();
        const visible = unit
          ?.with(SheetSkeletonManagerService)
          .getCurrentSkeleton()
          ?.getVisibleRangeByViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
        const target = visible ? scrollTarget({ row, column }, visible) : { row, column };
        if (target) unit?.with(SheetsScrollRenderController).scrollToCell(target.row, target.column);
      });
    },
  };
}

function afterDrawing(action: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(action));
}
