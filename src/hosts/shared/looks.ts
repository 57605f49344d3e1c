/** How a workbook looks beside its values, as files say it and the workbench shows it: nothing of any program. */
import type { Area } from "../../forms";

export type Side = "left" | "right" | "top" | "bottom" | "rising" | "falling";

export interface BorderLine {
  /** ISO/IEC 29500-1, 18.18.3 ST_BorderStyle: `thin`, `double`, … */
  readonly style: string;
  /** `#rrggbb` */
  readonly colour: string;
}

/** What is not said is as everywhere in the workbook. */
export interface CellLooks {
  readonly font?: string;
  /** Points. */
  readonly size?: number;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isUnderlined?: boolean;
  readonly isStruckOut?: boolean;
  readonly script?: "superscript" | "subscript";
  /** `#rrggbb` */
  readonly colour?: string;
  readonly fill?: string;
  readonly borders?: Readonly<Partial<Record<Side, BorderLine>>>;
  /** ISO/IEC 29500-1, 18.18.40 ST_HorizontalAlignment and 18.18.88 ST_VerticalAlignment. */
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly isWrapped?: boolean;
  /** Degrees, counter-clockwise; 255: letters below each other. */
  readonly rotation?: number;
  readonly indent?: number;
  /** Of its numbers. */
  readonly pattern?: string;
}

export interface ColumnLooks {
  readonly first: number;
  readonly last: number;
  /** Characters; null as usual. */
  readonly width: number | null;
  readonly isHidden: boolean;
  readonly style: number;
}

export interface RowLooks {
  readonly row: number;
  /** Points; null as usual. */
  readonly height: number | null;
  readonly isHidden: boolean;
  /** Null where it has none of its own. */
  readonly style: number | null;
}

export interface FormulaText {
  readonly row: number;
  readonly column: number;
  /** Without its =, as it reads in this cell. */
  readonly text: string;
  /** The cells that it fills, where it is one for several; a `table` is no formula of its own. */
  readonly fills: Area | null;
  readonly isTable: boolean;
}

export interface SheetLooks {
  readonly isHidden: boolean;
  readonly columns: readonly ColumnLooks[];
  readonly rows: readonly RowLooks[];
  /** Characters and points; null: as the program has it. */
  readonly usualWidth: number | null;
  readonly usualHeight: number | null;
  /** Cells that have a format of their own, blank ones too: keys, and at the same places the formats' numbers. */
  readonly cells: readonly number[];
  readonly cellStyles: readonly number[];
  readonly formulas: readonly FormulaText[];
  /** First row and column in sight, and how many of them stay there. */
  readonly frozen: {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  } | null;
  readonly hasGridLines: boolean;
  readonly tabColour: string | null;
}

/** A name that stands for something else. */
export interface NameMeaning {
  /** As it is written. */
  readonly name: string;
  /** Without its =; of several names that are written alike all of them, one after the other. */
  readonly text: string;
  /** Whether it stands for the same in every sheet. */
  readonly isEverywhere: boolean;
}

export interface BookLooks {
  /** By their numbers; the first one holds where nothing is said. */
  readonly styles: readonly CellLooks[];
  /** By name. */
  readonly sheets: ReadonlyMap<string, SheetLooks>;
  /** What names stand for, by the names in lower case. */
  readonly names: ReadonlyMap<string, NameMeaning>;
}
