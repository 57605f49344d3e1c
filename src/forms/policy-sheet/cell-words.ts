/** What readers of single cells share: their words, the ways to say that nothing is stated, Chinese numerals. */
import { foldWidth } from "../../identity";
import { cellText, labelText } from "../cell";

/** The words of a cell, folded and without spaces. */
export function wordsOf(value: unknown): string {
  return foldWidth(labelText(value)).replace(/[。;；]$/, "");
}

export function quoted(value: unknown): string {
  return `现在是“${cellText(value).replace(/\s{1,99}/g, " ")}”`;
}

export const NOT_STATED =
  /^(?:文件)?(?:没有?|未)(?:写明?|明确|规定|说明?)(?:资助)?(?:金额|标准|办法|多少)?(?:[:：，,].*)?$/s;

/** What stands behind 文件没写：; null for the bare words. */
export function saysIn(text: string): string | null {
  const says = /[:：，,](.*)$/s.exec(text)?.[1] ?? "";
  return says === "" ? null : says;
}

const CHINESE = "〇一二三四五六七八九";

/** 3, 三, 十, 九十. */
export function countIn(text: string): number {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  const [, tens, ones] = /^([一二两三四五六七八九])?十([一二三四五六七八九])?$/.exec(text) ?? [];
  const digit = (one: string | undefined, otherwise: number) =>
    one === undefined ? otherwise : one === "两" ? 2 : CHINESE.indexOf(one);
  if (text.includes("十")) return digit(tens, 1) * 10 + digit(ones, 0);
  return text.length === 1 ? digit(text, NaN) : NaN;
}
