/** Looks of cells as Univer holds them, and back. */
import {
  BaselineOffset,
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { BorderLine, CellLooks, Side } from "../shared/looks";

const LINES: readonly (readonly [file: string, grid: BorderStyleTypes])[] = [
  ["thin", BorderStyleTypes.THIN],
  ["hair", BorderStyleTypes.HAIR],
  ["dotted", BorderStyleTypes.DOTTED],
  ["dashed", BorderStyleTypes.DASHED],
  ["dashDot", BorderStyleTypes.DASH_DOT],
  ["dashDotDot", BorderStyleTypes.DASH_DOT_DOT],
  ["double", BorderStyleTypes.DOUBLE],
  ["medium", BorderStyleTypes.MEDIUM],
  ["mediumDashed", BorderStyleTypes.MEDIUM_DASHED],
  ["mediumDashDot", BorderStyleTypes.MEDIUM_DASH_DOT],
  ["mediumDashDotDot", BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ["slantDashDot", BorderStyleTypes.SLANT_DASH_DOT],
  ["thick", BorderStyleTypes.THICK],
];

const SIDES: readonly (readonly [side: Side, key: keyof IBorderData])[] = [
  ["left", "l"],
  ["right", "r"],
  ["top", "t"],
  ["bottom", "b"],
  ["falling", "tl_br"],
  ["rising", "bl_tr"],
];

const ACROSS: readonly (readonly [file: string, grid: HorizontalAlign])[] = [
  ["left", HorizontalAlign.LEFT],
  ["center", HorizontalAlign.CENTER],
  ["right", HorizontalAlign.RIGHT],
  ["centerContinuous", HorizontalAlign.CENTER],
  ["justify", HorizontalAlign.JUSTIFIED],
  ["distributed", HorizontalAlign.DISTRIBUTED],
];

const DOWN: readonly (readonly [file: string, grid: VerticalAlign])[] = [
  ["top", VerticalAlign.TOP],
  ["center", VerticalAlign.MIDDLE],
  ["bottom", VerticalAlign.BOTTOM],
  ["justify", VerticalAlign.MIDDLE],
  ["distributed", VerticalAlign.MIDDLE],
];

/** Letters below each other. */
const STACKED = 255;
/** Pixels of one step of indent. */
const INDENT = 9;

export function styleOf(looks: CellLooks): IStyleData {
  const on = (isOn: boolean | undefined) => (isOn === true ? BooleanNumber.TRUE : BooleanNumber.FALSE);
  const { font, size, colour, fill, borders, horizontal, vertical, rotation, indent, pattern, script } =
    looks;
  return {
    ...(font === undefined ? {} : { ff: font }),
    ...(size === undefined ? {} : { fs: size }),
    ...(looks.isBold === undefined ? {} : { bl: on(looks.isBold) }),
    ...(looks.isItalic === undefined ? {} : { it: on(looks.isItalic) }),
    ...(looks.isUnderlined === undefined ? {} : { ul: { s: on(looks.isUnderlined) } }),
    ...(looks.isStruckOut === undefined ? {} : { st: { s: on(looks.isStruckOut) } }),
    ...(script === undefined
      ? {}
      : { va: script === "subscript" ? BaselineOffset.SUBSCRIPT : BaselineOffset.SUPERSCRIPT }),
    ...(colour === undefined ? {} : { cl: { rgb: colour } }),
    ...(fill === undefined ? {} : { bg: { rgb: fill } }),
    ...(borders === undefined ? {} : { bd: borderData(borders) }),
    ...(horizontal === undefined ? {} : { ht: inGrid(ACROSS, horizontal) ?? HorizontalAlign.UNSPECIFIED }),
    vt: inGrid(DOWN, vertical ?? "bottom") ?? VerticalAlign.BOTTOM,
    ...(looks.isWrapped === true ? { tb: WrapStrategy.WRAP } : {}),
    // Files count against the clock, the grid with it.
    ...(rotation === undefined
      ? {}
      : { tr: rotation === STACKED ? { a: 0, v: BooleanNumber.TRUE } : { a: -rotation } }),
    ...(indent === undefined ? {} : { pd: { [horizontal === "right" ? "r" : "l"]: indent * INDENT } }),
    ...(pattern === undefined ? {} : { n: { pattern } }),
  };
}

function borderData(borders: NonNullable<CellLooks["borders"]>): IBorderData {
  return Object.fromEntries(
    SIDES.flatMap(([side, key]) => {
      const line = borders[side];
      const s = line && inGrid(LINES, line.style);
      return s === undefined || line === undefined ? [] : [[key, { s, cl: { rgb: line.colour } }]];
    }),
  );
}

function inGrid<T>(pairs: readonly (readonly [string, T])[], file: string): T | undefined {
  return pairs.find(([name]) => name === file)?.[1];
}

function inFile<T>(pairs: readonly (readonly [string, T])[], grid: T | undefined | null): string | undefined {
  return pairs.find(([, value]) => value === grid)?.[0];
}

function looksOf(style: IStyleData): CellLooks {
  const { ff, fs, bl, it, ul, st, va, cl, bg, bd, ht, vt, tb, tr, pd, n } = style;
  const indent = Math.round(Math.max(pd?.l ?? 0, pd?.r ?? 0) / INDENT);
  const rotation = tr?.v === BooleanNumber.TRUE ? STACKED : -(tr?.a ?? 0);
  const [colour, fill] = [colourOf(cl?.rgb), colourOf(bg?.rgb)];
  const [horizontal, vertical] = [inFile(ACROSS, ht), inFile(DOWN, vt)];
  return {
    ...(ff ? { font: ff } : {}),
    ...(fs ? { size: fs } : {}),
    isBold: bl === BooleanNumber.TRUE,
    isItalic: it === BooleanNumber.TRUE,
    isUnderlined: ul?.s === BooleanNumber.TRUE,
    isStruckOut: st?.s === BooleanNumber.TRUE,
    ...(va === BaselineOffset.SUBSCRIPT ? { script: "subscript" as const } : {}),
    ...(va === BaselineOffset.SUPERSCRIPT ? { script: "superscript" as const } : {}),
    ...(colour === undefined ? {} : { colour }),
    ...(fill === undefined ? {} : { fill }),
    borders: linesOf(bd ?? {}),
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined || vertical === "bottom" ? {} : { vertical }),
    isWrapped: tb === WrapStrategy.WRAP,
    ...(rotation === 0 ? {} : { rotation }),
    ...(indent > 0 ? { indent } : {}),
    ...(n?.pattern && n.pattern !== "General" ? { pattern: n.pattern } : {}),
  };
}

function linesOf(borders: IBorderData): Partial<Record<Side, BorderLine>> {
  return Object.fromEntries(
    SIDES.flatMap(([side, key]) => {
      const line = borders[key];
      const style = inFile(LINES, line?.s);
      return style === undefined ? [] : [[side, { style, colour: colourOf(line?.cl.rgb) ?? "#000000" }]];
    }),
  );
}

/** `#rrggbb`, however the grid writes it. */
export function colourOf(rgb: Nullable<string>): string | undefined {
  if (!rgb) return undefined;
  const [, short, long] = /^#([\da-f]{3})$|^#([\da-f]{6})/i.exec(rgb) ?? [];
  if (long !== undefined) return `#${long.toLowerCase()}`;
  if (short !== undefined) return `#${[...short].map((digit) => digit + digit).join("")}`.toLowerCase();
  const parts = /^rgba?\((\d+),\s?(\d+),\s?(\d+)/.exec(rgb)?.slice(1);
  return parts && `#${parts.map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`;
}

/**
 * How a cell looks that looked like `before` and has this style now. What the grid cannot show stays as it was, unless the
 * user gave it another look.
 */
export function looksAfter(before: CellLooks, style: IStyleData): CellLooks {
  const [was, now] = [looksOf(styleOf(before)), looksOf(style)];
  const keys = [...new Set([...Object.keys(was), ...Object.keys(now)])] as (keyof CellLooks)[];
  const changed = keys.filter((key) => JSON.stringify(was[key]) !== JSON.stringify(now[key]));
  const result: Record<string, unknown> = { ...before };
  for (const key of changed) {
    if (now[key] === undefined) delete result[key];
    else result[key] = now[key];
  }
  return result;
}
