/** The digits of a text in groups, as masking looks at them. */
import { narrowed } from "./characters";

export type Gap = "narrow" | "wide" | "break";

/** Digits that touch each other, folded to ASCII, with an X that ends them; or an X that stands alone. */
export interface Group {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly digits: number;
  /** What stands between the group before and this one. */
  readonly gap: Gap;
}

/** A part of the text and what takes its place. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function spanOf(chain: readonly Group[], start: number, end: number): { start: number; end: number } {
  return { start: (chain[start] as Group).start, end: (chain[end - 1] as Group).end };
}

export function skipDigits(text: string, start: number): number {
  let end = start;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

export function folded(text: string, start: number, end: number): string {
  let result = "";
  for (let i = start; i < end; i++) result += String.fromCharCode(narrowed(text.charCodeAt(i)));
  return result;
}

export function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}
