/**
 * The part of WPS that is used here, taken from `et-jsapi-declare`. Where that says `any`, or less than what WPS
 * answers (a mixed range answers null, a block answers a matrix), this says `unknown`, and the adapter looks. The
 * compiler holds both against each other in {@link wpsRoots}, where the real one is handed over.
 */
/// <reference types="et-jsapi-declare" />

export type WpsFont = Pick<Et.Font, "Bold" | "Color" | "Underline">;

export interface WpsFormatCondition extends Pick<Et.FormatCondition, "Type" | "Formula1" | "Delete"> {
  readonly Interior: { Color: unknown };
}

export interface WpsFormatConditions extends Pick<Et.FormatConditions, "Count"> {
  /** 1-based. Other kinds, such as colour scales, have no `Formula1`. */
  Item(index: number): WpsFormatCondition;
  Add(type: Et.XlFormatConditionType, operator: undefined, formula: string): WpsFormatCondition;
}

export interface WpsValidation extends Pick<
  Et.Validation,
  "Delete" | "InCellDropdown" | "InputMessage" | "InputTitle" | "ShowError" | "ShowInput"
> {
  Add(type: Et.XlDVType, alertStyle: number, operator: number, list?: string): void;
}

export interface WpsRange extends Pick<
  Et.Range,
  "Row" | "Column" | "Address" | "ClearContents" | "ColumnWidth" | "Dirty" | "HasSpill" | "Select"
> {
  readonly Rows: { readonly Count: number };
  readonly Columns: { readonly Count: number };
  /** A scalar for a single cell, a matrix for more. Dates are serials, errors negative numbers. */
  Value2: unknown;
  Formula: unknown;
  /** Only where WPS knows formulas that spill. */
  Formula2: unknown;
  /** Null where only some of the cells have one. */
  readonly HasFormula: unknown;
  readonly HasArray: unknown;
  /** Null where only some of the cells are merged. */
  readonly MergeCells: unknown;
  readonly MergeArea: WpsRange;
  /** Null where the cells differ. */
  NumberFormat: unknown;
  readonly Locked: unknown;
  readonly Font: WpsFont;
  readonly Borders: Pick<Et.Borders, "Color" | "LineStyle">;
  readonly FormatConditions: WpsFormatConditions;
  readonly Validation: WpsValidation;
  WrapText: unknown;
}

export type WpsName = Pick<Et.Name, "Name" | "Delete">;

export interface WpsNames extends Pick<Et.Names, "Count"> {
  /** 1-based. */
  Item(index: number): WpsName;
  Add(name: string, refersTo: string, visible: boolean): WpsName;
}

export type WpsPageSetup = Pick<
  Et.PageSetup,
  | "CenterFooter"
  | "FitToPagesTall"
  | "FitToPagesWide"
  | "PaperSize"
  | "PrintTitleRows"
  | "Orientation"
  | "Zoom"
  | "PrintGridlines"
  | "LeftMargin"
  | "RightMargin"
  | "TopMargin"
  | "BottomMargin"
>;

export interface WpsWorksheet extends Pick<
  Et.Worksheet,
  "Name" | "Visible" | "Activate" | "Delete" | "ProtectContents" | "Calculate"
> {
  readonly Parent: unknown;
  readonly Protection: Pick<Et.Protection, "AllowFormattingCells">;
  readonly UsedRange: WpsRange;
  readonly Cells: WpsRange;
  readonly Names: WpsNames;
  readonly PageSetup: WpsPageSetup;
  Range(address: string): WpsRange;
}

export interface WpsSheets extends Pick<Et.Sheets, "Count"> {
  /** 1-based. One index answers one sheet; the declaration also knows lists of them. */
  Item(index: number): object;
  Add(before: WpsWorksheet | undefined, after?: WpsWorksheet): object;
}

export type WpsXmlPart = Pick<Kso.CustomXMLPart, "Id" | "XML" | "Delete">;

export interface WpsXmlParts extends Pick<Kso.CustomXMLParts, "Count"> {
  /** 1-based. */
  Item(index: number): WpsXmlPart;
  Add(xml: string): WpsXmlPart;
  SelectByNamespace(namespace: string): WpsXmlParts;
}

export interface WpsBook extends Pick<Et.Workbook, "Name" | "FullName" | "Activate" | "ProtectStructure"> {
  readonly Worksheets: WpsSheets;
  readonly ActiveSheet: WpsWorksheet;
  readonly CustomXMLParts: WpsXmlParts;
}

export type WpsWindow = Pick<Et.Window, "FreezePanes" | "SplitColumn" | "SplitRow">;

export interface WpsApplication extends Pick<
  Et.Application,
  "ScreenUpdating" | "EnableEvents" | "DisplayAlerts" | "Calculation" | "Ready"
> {
  /** Null or undefined while no workbook is open. */
  readonly ActiveWorkbook: WpsBook;
  readonly ActiveWindow: WpsWindow;
  readonly WorksheetFunction: { CountA(range: WpsRange): number };
}

export interface WpsPane extends Pick<WPS.CustomTaskpane, "ID" | "Visible" | "Width"> {
  DockPosition: number;
}

/** What a workbook's events hand over: objects whose members are not declared. */
export interface WpsEvents {
  AddApiEventListener(name: "SheetChange", listener: (sheet: WpsWorksheet, range: object) => void): void;
  AddApiEventListener(name: "SheetBeforeDelete", listener: (sheet: object) => void): void;
  AddApiEventListener(name: "WorkbookNewSheet", listener: (book: WpsBook, sheet: object) => void): void;
  AddApiEventListener(name: "WorkbookActivate", listener: (book: WpsBook) => void): void;
  RemoveApiEventListener(name: "SheetChange", listener: (sheet: WpsWorksheet, range: object) => void): void;
  RemoveApiEventListener(name: "SheetBeforeDelete", listener: (sheet: object) => void): void;
  RemoveApiEventListener(name: "WorkbookNewSheet", listener: (book: WpsBook, sheet: object) => void): void;
  RemoveApiEventListener(name: "WorkbookActivate", listener: (book: WpsBook) => void): void;
}

export interface WpsFunctionDescription {
  readonly description: string;
  readonly result: { readonly type: string };
  readonly parameters: {
    readonly name: string;
    readonly type: string;
    readonly description: string;
  }[];
}

/** What WPS adds for its add-ins. */
export interface WpsAddon {
  readonly PluginStorage: Pick<WPS.PluginStorage, "getItem" | "setItem" | "removeItem">;
  readonly ApiEvent: WpsEvents;
  CreateTaskPane(url: string, title: string): WpsPane;
  /** Null for a pane that is gone. */
  GetTaskPane(id: number): WpsPane | null;
  /** Since WPS 12.1.0.20540. */
  readonly AddCustomFunction?: (
    namespace: string,
    name: string,
    answer: (...args: unknown[]) => unknown,
    description: WpsFunctionDescription,
  ) => void;
}
